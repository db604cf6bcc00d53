package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.BandTransform;
import org.firenet.simd.ColumnKernels;
import org.firenet.simd.ColumnTransform;
import org.firenet.simd.Plane;

/** The passes of {@link PyramidFourier} on one engine's memory. */
final class PyramidFourierPasses implements SampledOperator.Passes {
    /** Up to this many entries a level is not worth the threads' meeting. */
    private static final int SMALL = 1 << 14;

    private final PyramidFourier plan;
    private final Pyramid pyramid;
    private final Layout layout;
    private final ColumnKernels kernels;
    private final ColumnTransform columns;
    private final PyramidRows rows;
    private final SampleOrder order;
    private final Plane work;
    private final Team team;
    private final SampledOperator.SampleListener listener;
    private final Level[] levels;
    private final Dual next;
    private Plane samples;
    private Plane dual;

    PyramidFourierPasses(
            PyramidFourier plan, Plane work, Team team, SampledOperator.SampleListener listener, Dual next) {
        this.plan = plan;
        this.pyramid = plan.pyramid();
        this.layout = plan.layout();
        this.kernels = plan.kernels().columns();
        this.columns = new ColumnTransform(kernels, plan.twiddles());
        BandTransform wide = new BandTransform(plan.kernels().bands(), pyramid.columns(), plan.twiddles());
        this.rows = new PyramidRows(pyramid, layout, work, plan.kernels().rows(), wide, plan.twiddles());
        this.order = plan.order();
        this.work = work;
        this.team = team;
        this.listener = listener;
        this.levels = new Level[pyramid.levels() + 1];
        Arrays.setAll(levels, Level::new);
        this.next = next;
        this.samples = next.u();
        this.dual = next.u();
    }

    @Override
    public void forwardRows(int group) {
        rows.forward(group);
    }

    @Override
    public void adjointRows(int group) {
        rows.adjoint(group);
    }

    @Override
    public void forwardColumns(Plane into) {
        samples = into;
        joinCoarserLevels();
        levels[1].runAll(levels[1].gather);
    }

    @Override
    public void adjointColumns(Dual of) {
        dual = of.u();
        levels[1].runAll(levels[1].scatter);
        partCoarserLevels();
    }

    @Override
    public void turn(Plane into) {
        samples = into;
        dual = next.u();
        joinCoarserLevels();
        levels[1].runAll(levels[1].turn);
        partCoarserLevels();
    }

    private void joinCoarserLevels() {
        levels[pyramid.levels()].runAll(levels[pyramid.levels()].forward);
        for (int level = pyramid.levels(); level > 1; level--) {
            levels[level].runAll(levels[level].join);
        }
    }

    private void partCoarserLevels() {
        for (int level = 2; level <= pyramid.levels(); level++) {
            levels[level].runAll(levels[level].part);
        }
        levels[pyramid.levels()].runAll(levels[pyramid.levels()].adjoint);
    }

    /**
     * What happens to the columns of one level's subbands, a block of the left ones and a block of the right ones at a time;
     * the tasks are made once, so that a layer leaves no garbage.
     */
    private final class Level {
        private final int level;
        private final int n;
        private final int m;
        private final int width;
        private final Team.Task forward = this::forward;
        private final Team.Task adjoint = this::adjoint;
        private final Team.Task join = this::join;
        private final Team.Task part = this::part;
        private final Team.Task gather = this::gather;
        private final Team.Task scatter = this::scatter;
        private final Team.Task turn = this::turn;

        Level(int level) {
            this.level = level;
            this.n = pyramid.rows(level);
            this.m = pyramid.columns(level);
            this.width = Math.min(m, plan.width());
        }

        void runAll(Team.Task task) {
            int blocks = m / width;
            if (4 * n * m <= SMALL) {
                for (int block = 0; block < blocks; block++) {
                    task.run(0, block);
                }
            } else {
                team.runToAndFro(blocks, task);
            }
        }

        private int left(int block) {
            return layout.at(0, block * width);
        }

        private int right(int block) {
            return layout.at(0, m + block * width);
        }

        /** The approximation, of the coarsest level only. */
        private void forward(int worker, int block) {
            forward(left(block));
        }

        private void adjoint(int worker, int block) {
            adjoint(left(block));
        }

        private void forward(int at) {
            columns.forward(work, at, work, at, n, width);
        }

        private void adjoint(int at) {
            columns.adjoint(work, at, work, at, n, width);
        }

        private void join(int worker, int block) {
            int below = n * work.stride();
            forward(left(block) + below);
            forward(right(block));
            forward(right(block) + below);
            kernels.combine(
                    work, left(block), right(block), n, width, plan.down(level), plan.along(level), block * width);
        }

        private void part(int worker, int block) {
            kernels.split(
                    work, left(block), right(block), n, width, plan.down(level), plan.along(level), block * width);
            int below = n * work.stride();
            adjoint(left(block) + below);
            adjoint(right(block));
            adjoint(right(block) + below);
        }

        private void gather(int worker, int block) {
            join(worker, block);
            order.gather(block, work, samples);
            listener.ready(block);
        }

        private void scatter(int worker, int block) {
            clear(left(block));
            clear(right(block));
            order.scatter(block, dual, work);
            part(worker, block);
        }

        private void turn(int worker, int block) {
            gather(worker, block);
            scatter(worker, block);
        }

        /** Whole rows of a block, up to the last one; where left and right share a block, both. */
        private void clear(int at) {
            int begin = layout.beginOfRow(at);
            int end = begin + 2 * n * work.stride();
            Arrays.fill(work.re(), begin, end, 0);
            Arrays.fill(work.im(), begin, end, 0);
        }
    }
}
