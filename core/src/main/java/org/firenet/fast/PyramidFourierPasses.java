package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.ColumnTransform;
import org.firenet.simd.FilterBank;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.Quads;
import org.firenet.simd.Twiddles;

/** The passes of {@link PyramidFourier} on one engine's memory. */
final class PyramidFourierPasses implements SampledOperator.Passes {
    /** Up to this many entries a level is not worth the threads' meeting. */
    private static final int SMALL = 1 << 14;

    private final Pyramid pyramid;
    private final int blockWidth;
    private final Kernels kernels;
    private final Twiddles twiddles;
    private final ColumnTransform columns;
    private final SampleOrder order;
    private final Plane work;
    private final Team team;
    private final SampledOperator.SampleListener listener;
    private final Plane[] scratch;
    private final Level[] levels;
    private Plane samples;

    PyramidFourierPasses(PyramidFourier plan, Plane work, Team team, SampledOperator.SampleListener listener) {
        this.pyramid = plan.pyramid();
        this.blockWidth = plan.blockWidth();
        this.kernels = plan.kernels();
        this.twiddles = plan.twiddles();
        this.columns = new ColumnTransform(kernels.columns(), twiddles);
        this.order = plan.order();
        this.work = work;
        this.team = team;
        this.listener = listener;
        this.scratch = new Plane[team.size()];
        Arrays.setAll(scratch, worker -> Plane.zeros(pyramid.rows(), plan.blockStride()));
        this.levels = new Level[pyramid.levels() + 1];
        for (int level = 1; level <= pyramid.levels(); level++) {
            levels[level] = new Level(level, plan.down(level), plan.along(level));
        }
        this.samples = work;
    }

    @Override
    public void forwardRow(int row) {
        int end = pyramid.columns();
        for (int level = 1; level <= pyramid.levels(); level++) {
            end /= 2;
            kernels.rows().forward(work, work.at(row, end), end, twiddles);
            if (row >= pyramid.rows(level)) {
                break;
            }
        }
        kernels.rows().forward(work, work.at(row, 0), end, twiddles);
    }

    @Override
    public void adjointRow(int row) {
        int end = pyramid.columns();
        for (int level = 1; level <= pyramid.levels(); level++) {
            end /= 2;
            kernels.rows().adjoint(work, work.at(row, end), end, twiddles);
            if (row >= pyramid.rows(level)) {
                break;
            }
        }
        kernels.rows().adjoint(work, work.at(row, 0), end, twiddles);
    }

    @Override
    public void forwardColumns(Plane into) {
        samples = into;
        int coarsest = pyramid.levels();
        columns.forward(work, 0, work, 0, pyramid.rows(coarsest), pyramid.columns(coarsest));
        for (int level = coarsest; level >= 1; level--) {
            levels[level].runAll(level == 1 ? levels[1].gather : levels[level].join);
        }
    }

    @Override
    public void adjointColumns(Dual dual) {
        samples = dual.u();
        int coarsest = pyramid.levels();
        for (int level = 1; level <= coarsest; level++) {
            levels[level].runAll(level == 1 ? levels[1].scatter : levels[level].part);
        }
        columns.adjoint(work, 0, work, 0, pyramid.rows(coarsest), pyramid.columns(coarsest));
    }

    /** What happens to the blocks of columns of one level; the tasks are made once, so that a layer leaves no garbage. */
    private final class Level {
        private final int n;
        private final int m;
        private final int width;
        private final FilterBank down;
        private final FilterBank along;
        private final Quads[] quads;
        private final Team.Task join = this::join;
        private final Team.Task part = this::part;
        private final Team.Task gather = this::gather;
        private final Team.Task scatter = this::scatter;

        Level(int level, FilterBank down, FilterBank along) {
            this.n = pyramid.rows(level);
            this.m = pyramid.columns(level);
            this.width = Math.min(m, blockWidth);
            this.down = down;
            this.along = along;
            this.quads = new Quads[scratch.length];
            Arrays.setAll(quads, worker -> new Quads(scratch[worker], blockWidth, n));
        }

        void runAll(Team.Task task) {
            int blocks = m / width;
            if (4 * n * m <= SMALL) {
                for (int block = 0; block < blocks; block++) {
                    task.run(0, block);
                }
            } else {
                team.run(blocks, task);
            }
        }

        private void gather(int worker, int block) {
            combine(worker, block);
            order.gather(block, scratch[worker], samples);
            listener.ready(block);
        }

        private void join(int worker, int block) {
            combine(worker, block);
            for (int row = 0; row < 2 * n; row++) {
                int at = scratch[worker].at(row, 0);
                int to = work.at(row, block * width);
                copy(scratch[worker], at, work, to);
                copy(scratch[worker], at + blockWidth, work, to + m);
            }
        }

        private void combine(int worker, int block) {
            Plane plane = scratch[worker];
            int column = block * width;
            columns.forward(work, work.at(n, column), plane, plane.at(n, 0), n, width);
            columns.forward(work, work.at(0, m + column), plane, plane.at(0, blockWidth), n, width);
            columns.forward(work, work.at(n, m + column), plane, plane.at(n, blockWidth), n, width);
            kernels.columns().combine(work, column, quads[worker], 0, n, width, down, along, column);
        }

        private void scatter(int worker, int block) {
            Plane plane = scratch[worker];
            Arrays.fill(plane.re(), 0);
            Arrays.fill(plane.im(), 0);
            order.scatter(block, samples, plane);
            split(worker, block);
        }

        private void part(int worker, int block) {
            for (int row = 0; row < 2 * n; row++) {
                int to = scratch[worker].at(row, 0);
                int at = work.at(row, block * width);
                copy(work, at, scratch[worker], to);
                copy(work, at + m, scratch[worker], to + blockWidth);
            }
            split(worker, block);
        }

        private void split(int worker, int block) {
            Plane plane = scratch[worker];
            int column = block * width;
            kernels.columns().split(work, column, quads[worker], 0, n, width, down, along, column);
            columns.adjoint(plane, plane.at(n, 0), work, work.at(n, column), n, width);
            columns.adjoint(plane, plane.at(0, blockWidth), work, work.at(0, m + column), n, width);
            columns.adjoint(plane, plane.at(n, blockWidth), work, work.at(n, m + column), n, width);
        }

        private void copy(Plane src, int srcAt, Plane dst, int dstAt) {
            System.arraycopy(src.re(), srcAt, dst.re(), dstAt, width);
            System.arraycopy(src.im(), srcAt, dst.im(), dstAt, width);
        }
    }
}
