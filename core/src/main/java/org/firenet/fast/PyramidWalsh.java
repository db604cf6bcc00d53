package org.firenet.fast;

import java.util.Arrays;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.BandTransform;
import org.firenet.simd.ColumnTransform;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.Twiddles;

/**
 * Walsh samples of the image of Haar coefficients. One level of Haar's wavelet is the inverse of the first butterfly of
 * the Walsh–Hadamard transform, so that the two cancel and only the transform of each subband by itself is left. Its stages
 * may come in any order: those within a row of a block come next to the samples, where they are needed for some rows only.
 */
final class PyramidWalsh implements SampledOperator {
    private final Pyramid pyramid;
    private final Kernels kernels;
    private final Layout layout;
    private final Twiddles twiddles;
    private final SampleOrder order;
    private final SampledRows sampledRows;
    private final float[] factors;

    PyramidWalsh(Pyramid pyramid, SamplingMask mask, Kernels kernels) {
        this.pyramid = pyramid;
        this.kernels = kernels;
        this.layout = Layout.inBlocks(
                pyramid.rows(), pyramid.columns(), kernels.bands().width());
        this.twiddles = new Twiddles(Math.max(layout.width(), pyramid.columns()));
        int[] positions = mask.indices();
        this.order = SampleOrder.of(positions, pyramid.columns(), layout.blocks(), new SubbandPlace());
        this.sampledRows = SampledRows.of(order, layout.width(), this::isPartOfWideRow);
        this.factors = new float[order.count()];
        for (int k = 0; k < factors.length; k++) {
            int position = positions[order.measurement()[k]];
            int level = level(position / pyramid.columns(), position % pyramid.columns());
            factors[k] = (float) (1 / Math.sqrt((double) pyramid.rows(level) * pyramid.columns(level)));
        }
    }

    /** Where the Walsh function at a grid position lies: the sequency's Gray code, lowest bit first. */
    private final class SubbandPlace implements SampleOrder.Place {
        @Override
        public int range(int row, int column) {
            return cell(row, column) / layout.blockStride();
        }

        @Override
        public int cell(int row, int column) {
            int i = WalshAxis.naturalRow(row, pyramid.rows());
            int j = WalshAxis.naturalRow(column, pyramid.columns());
            for (int level = 1; level <= pyramid.levels(); level++) {
                int below = i & 1;
                int right = j & 1;
                i >>= 1;
                j >>= 1;
                if (below + right > 0) {
                    return layout.at(i + below * pyramid.rows(level), j + right * pyramid.columns(level));
                }
            }
            return layout.at(i, j);
        }

        @Override
        public int sign(int row, int column) {
            return 1;
        }
    }

    /** Whether the row of a block at a position belongs to a subband that is at least as wide as a block. */
    private boolean isPartOfWideRow(int position) {
        int row = position % layout.blockStride() / layout.stride();
        int level = 1;
        while (level < pyramid.levels() && row < pyramid.rows(level)) {
            level++;
        }
        return position >= layout.blockStride() || pyramid.columns(level) >= layout.width();
    }

    /** The level of the subband that the Walsh function at a grid position belongs to. */
    private int level(int row, int column) {
        int i = WalshAxis.naturalRow(row, pyramid.rows());
        int j = WalshAxis.naturalRow(column, pyramid.columns());
        return Math.min(pyramid.levels(), 1 + Integer.numberOfTrailingZeros(i | j));
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public int position(int row, int column) {
        return row * pyramid.columns() + column;
    }

    @Override
    public SampleOrder order() {
        return order;
    }

    @Override
    public Passes bind(Plane work, Team team, SampleListener listener, Dual next) {
        return new BoundPasses(work, team, listener, next);
    }

    private final class BoundPasses implements Passes {
        private final ColumnTransform columns = new ColumnTransform(kernels.columns(), twiddles);
        private final PyramidRows rows;
        private final Plane work;
        private final Team team;
        private final SampleListener listener;
        private final Team.Task gather = this::gather;
        private final Team.Task scatter = this::scatter;
        private final Team.Task turn = this::turn;
        private final Dual next;
        private Plane samples;
        private Plane dual;

        BoundPasses(Plane work, Team team, SampleListener listener, Dual next) {
            BandTransform wide = new BandTransform(kernels.bands(), pyramid.columns(), twiddles);
            this.rows = new PyramidRows(pyramid, layout, work, kernels.rows(), wide, twiddles);
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
            team.run(layout.blocks(), gather);
        }

        @Override
        public void adjointColumns(Dual of) {
            dual = of.u();
            team.run(layout.blocks(), scatter);
        }

        @Override
        public void turn(Plane into) {
            samples = into;
            dual = next.u();
            team.run(layout.blocks(), turn);
        }

        private void gather(int worker, int block) {
            transform(block);
            transformWithinRows(block);
            int begin = order.begin(block);
            int count = order.end(block) - begin;
            gather(work.re(), samples.re(), begin, count);
            gather(work.im(), samples.im(), begin, count);
            listener.ready(block);
        }

        private void scatter(int worker, int block) {
            int from = layout.begin(0, block);
            int to = from + layout.rows() * layout.stride();
            Arrays.fill(work.re(), from, to, 0);
            Arrays.fill(work.im(), from, to, 0);
            int begin = order.begin(block);
            int count = order.end(block) - begin;
            scatter(dual.re(), work.re(), begin, count);
            scatter(dual.im(), work.im(), begin, count);
            transformWithinRows(block);
            transform(block);
        }

        private void turn(int worker, int block) {
            gather(worker, block);
            scatter(worker, block);
        }

        private void transformWithinRows(int block) {
            kernels.bands().hadamardWithin(work, sampledRows.at(), sampledRows.begin(block), sampledRows.end(block));
        }

        private void gather(float[] from, float[] to, int begin, int count) {
            int[] cell = order.cell();
            for (int k = 0; k < count; k++) {
                to[begin + k] = factors[begin + k] * from[cell[begin + k]];
            }
        }

        /** The adjoint of {@link #gather}. */
        private void scatter(float[] from, float[] to, int begin, int count) {
            int[] cell = order.cell();
            for (int k = 0; k < count; k++) {
                to[cell[begin + k]] = factors[begin + k] * from[begin + k];
            }
        }

        /** Transforms the columns of a block: each level's subbands as far as they lie in it. */
        private void transform(int block) {
            int from = block * layout.width();
            for (int level = 1; level <= pyramid.levels(); level++) {
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
            columns.hadamard(work, layout.at(row, column), length, width);
        }
    }
}
