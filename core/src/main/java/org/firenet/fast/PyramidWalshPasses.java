package org.firenet.fast;

import org.firenet.simd.BandTransform;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;

/** The passes of {@link PyramidWalsh} on one engine's memory. */
final class PyramidWalshPasses implements SampledOperator.Passes {
    private final Layout layout;
    private final PyramidRows rows;
    private final WalshColumns columns;
    private final Team team;
    private final SampledOperator.SampleListener listener;
    private final Team.Task forward = this::forward;
    private final Team.Task adjoint = this::adjoint;
    private final Team.Task turn = this::turn;
    private final Dual next;

    PyramidWalshPasses(PyramidWalsh plan, Plane work, Team team, SampledOperator.SampleListener listener, Dual next) {
        this.layout = plan.layout();
        Pyramid pyramid = plan.pyramid();
        Kernels kernels = plan.kernels();
        BandTransform wide = new BandTransform(kernels.bands(), pyramid.columns(), plan.twiddles());
        this.rows = new PyramidRows(pyramid, layout, work, kernels.rows(), wide, plan.twiddles());
        this.columns = new WalshColumns(plan, work);
        this.team = team;
        this.listener = listener;
        this.next = next;
    }

    @Override
    public void forwardRows(int group) {
        rows.hadamard(group);
    }

    @Override
    public void adjointRows(int group) {
        rows.hadamard(group);
    }

    @Override
    public void forwardColumns(Plane into) {
        columns.samplesTo(into);
        team.run(layout.blocks(), forward);
    }

    @Override
    public void adjointColumns(Dual of) {
        columns.samplesFrom(of.u());
        team.run(layout.blocks(), adjoint);
    }

    @Override
    public void turn(Plane into) {
        columns.samplesTo(into);
        columns.samplesFrom(next.u());
        team.runToAndFro(layout.blocks(), turn);
    }

    private void forward(int worker, int block) {
        columns.forward(block);
        listener.ready(block);
    }

    private void adjoint(int worker, int block) {
        columns.adjoint(block);
    }

    private void turn(int worker, int block) {
        forward(worker, block);
        adjoint(worker, block);
    }
}
