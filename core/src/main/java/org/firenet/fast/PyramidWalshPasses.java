package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.BandTransform;
import org.firenet.simd.ColumnHadamard;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;

/**
 * The passes of {@link PyramidWalsh} on one engine's memory. Samples are taken from, and put into, some rows of a block at a
 * time, while these are in the nearest cache.
 */
final class PyramidWalshPasses implements SampledOperator.Passes {
    private final Pyramid pyramid;
    private final Layout layout;
    private final SampleOrder order;
    private final SampledTiles tiles;
    private final float[] factors;
    private final Kernels kernels;
    private final ColumnHadamard columns;
    private final PyramidRows rows;
    private final Plane work;
    private final Team team;
    private final SampledOperator.SampleListener listener;
    private final Team.Task forward = this::forward;
    private final Team.Task adjoint = this::adjoint;
    private final Team.Task turn = this::turn;
    private final ColumnHadamard.Leaf gather = this::gather;
    private final ColumnHadamard.Leaf scatter = this::scatter;
    private final Dual next;
    private Plane samples;
    private Plane dual;

    PyramidWalshPasses(PyramidWalsh plan, Plane work, Team team, SampledOperator.SampleListener listener, Dual next) {
        this.pyramid = plan.pyramid();
        this.layout = plan.layout();
        this.order = plan.order();
        this.tiles = plan.tiles();
        this.factors = plan.factors();
        this.kernels = plan.kernels();
        this.columns = new ColumnHadamard(kernels.columns());
        BandTransform wide = new BandTransform(kernels.bands(), pyramid.columns(), plan.twiddles());
        this.rows = new PyramidRows(pyramid, layout, work, kernels.rows(), wide, plan.twiddles());
        this.work = work;
        this.team = team;
        this.listener = listener;
        this.next = next;
        this.samples = next.u();
        this.dual = next.u();
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
        samples = into;
        team.run(layout.blocks(), forward);
    }

    @Override
    public void adjointColumns(Dual of) {
        dual = of.u();
        team.run(layout.blocks(), adjoint);
    }

    @Override
    public void turn(Plane into) {
        samples = into;
        dual = next.u();
        team.runToAndFro(layout.blocks(), turn);
    }

    private void turn(int worker, int block) {
        forward(worker, block);
        adjoint(worker, block);
    }

    private void forward(int worker, int block) {
        int from = block * layout.width();
        int level = 1;
        for (; isTall(level); level++) {
            int n = pyramid.rows(level);
            if (from >= pyramid.columns(level)) {
                columns.transformThen(gather, work, layout.at(0, from), n, layout.width());
                columns.transformThen(gather, work, layout.at(n, from), n, layout.width());
                listener.ready(block);
                return;
            }
            columns.transformThen(gather, work, layout.at(n, from), n, layout.width());
        }
        transformRest(level, from);
        gather(layout.at(0, from), pyramid.rows(level - 1));
        listener.ready(block);
    }

    private void adjoint(int worker, int block) {
        int from = block * layout.width();
        int level = 1;
        for (; isTall(level); level++) {
            int n = pyramid.rows(level);
            if (from >= pyramid.columns(level)) {
                columns.transformAfter(scatter, work, layout.at(0, from), n, layout.width());
                columns.transformAfter(scatter, work, layout.at(n, from), n, layout.width());
                return;
            }
            columns.transformAfter(scatter, work, layout.at(n, from), n, layout.width());
        }
        scatter(layout.at(0, from), pyramid.rows(level - 1));
        transformRest(level, from);
    }

    /** Whether subbands of the level are whole tiles of whole blocks, and leaves of their transforms too. */
    private boolean isTall(int level) {
        return level <= pyramid.levels()
                && pyramid.rows(level) >= tiles.height()
                && pyramid.columns(level) >= layout.width();
    }

    /** Transforms the columns of a block that belong to the given level or a coarser one. */
    private void transformRest(int first, int from) {
        for (int level = first; level <= pyramid.levels(); level++) {
            int n = pyramid.rows(level);
            int m = pyramid.columns(level);
            if (from >= m) {
                transform(0, from, n, layout.width());
                transform(n, from, n, layout.width());
                return;
            }
            int width = Math.min(m, layout.width());
            transform(n, from, n, width);
            if (m < layout.width()) {
                transform(0, m, n, m);
                transform(n, m, n, m);
            }
        }
        int coarsest = pyramid.levels();
        transform(0, from, pyramid.rows(coarsest), Math.min(pyramid.columns(coarsest), layout.width()));
    }

    private void transform(int row, int column, int length, int width) {
        columns.transform(work, layout.at(row, column), length, width);
    }

    private void gather(int at, int count) {
        transformWithinRows(at, count);
        int[] cell = order.cell();
        int end = tiles.lastSample(at, count);
        for (int k = tiles.firstSample(at); k < end; k++) {
            samples.re()[k] = factors[k] * work.re()[cell[k]];
            samples.im()[k] = factors[k] * work.im()[cell[k]];
        }
    }

    private void scatter(int at, int count) {
        int end = at + count * layout.stride();
        Arrays.fill(work.re(), at, end, 0);
        Arrays.fill(work.im(), at, end, 0);
        int[] cell = order.cell();
        int lastSample = tiles.lastSample(at, count);
        for (int k = tiles.firstSample(at); k < lastSample; k++) {
            work.re()[cell[k]] = factors[k] * dual.re()[k];
            work.im()[cell[k]] = factors[k] * dual.im()[k];
        }
        transformWithinRows(at, count);
    }

    private void transformWithinRows(int at, int count) {
        kernels.bands().hadamardWithin(work, tiles.rows(), tiles.firstRow(at), tiles.lastRow(at, count));
    }
}
