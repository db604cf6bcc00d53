package org.firenet.fast;

import java.util.Arrays;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.ColumnTransform;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.Twiddles;

/**
 * Walsh samples of the image of Haar coefficients. One level of Haar's wavelet is the inverse of the first butterfly of
 * the Walsh–Hadamard transform, so that the two cancel and only the transform of each subband by itself is left.
 */
final class PyramidWalsh implements SampledOperator {
    private static final int BLOCK_WIDTH = 64;
    private static final int MOST_RANGES = 64;

    private final Pyramid pyramid;
    private final Kernels kernels;
    private final SampleOrder order;
    private final float[] factors;

    PyramidWalsh(Pyramid pyramid, SamplingMask mask, Kernels kernels) {
        this.pyramid = pyramid;
        this.kernels = kernels;
        this.order = SampleOrder.of(mask.indices(), pyramid.columns(), ranges(), new SubbandPlace());
        this.factors = new float[order.count()];
        for (int k = 0; k < factors.length; k++) {
            int cell = order.cell()[k];
            int level = Math.min(pyramid.level(cell / stride(), cell % stride()), pyramid.levels());
            factors[k] = (float) (1 / Math.sqrt((double) pyramid.rows(level) * pyramid.columns(level)));
        }
    }

    /** Where the Walsh function at a grid position lies: the sequency's Gray code, lowest bit first. */
    private final class SubbandPlace implements SampleOrder.Place {
        @Override
        public int range(int row, int column) {
            return cell(row, column) / stride() / rowsPerRange();
        }

        @Override
        public int cell(int row, int column) {
            int i = WalshAxis.naturalRow(row, pyramid.rows());
            int j = WalshAxis.naturalRow(column, pyramid.columns());
            for (int level = 1; level <= pyramid.levels(); level++) {
                int n = pyramid.rows(level);
                int m = pyramid.columns(level);
                int below = i & 1;
                int right = j & 1;
                i >>= 1;
                j >>= 1;
                if (below + right > 0) {
                    return (i + below * n) * stride() + j + right * m;
                }
            }
            return i * stride() + j;
        }

        @Override
        public int sign(int row, int column) {
            return 1;
        }
    }

    private int ranges() {
        return Math.min(MOST_RANGES, pyramid.rows());
    }

    private int rowsPerRange() {
        return pyramid.rows() / ranges();
    }

    @Override
    public int rows() {
        return pyramid.rows();
    }

    @Override
    public int columns() {
        return pyramid.columns();
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
        return new BoundPasses(work, team, listener);
    }

    private final class BoundPasses implements Passes {
        private final ColumnTransform columnTransform = new ColumnTransform(kernels.columns(), new Twiddles(1));
        private final Plane work;
        private final Team team;
        private final SampleListener listener;
        private final int width = Math.min(BLOCK_WIDTH, pyramid.columns());
        private final Team.Task columns = this::transformBlock;
        private final Team.Task gather = this::gather;
        private final Team.Task scatter = this::scatter;
        private Plane samples;

        BoundPasses(Plane work, Team team, SampleListener listener) {
            this.work = work;
            this.team = team;
            this.listener = listener;
            this.samples = work;
        }

        @Override
        public void forwardRow(int row) {
            int end = pyramid.columns();
            for (int level = 1; level <= pyramid.levels(); level++) {
                end /= 2;
                kernels.rows().hadamard(work, work.at(row, end), end);
                if (row >= pyramid.rows(level)) {
                    break;
                }
            }
            kernels.rows().hadamard(work, work.at(row, 0), end);
        }

        @Override
        public void adjointRow(int row) {
            forwardRow(row);
        }

        @Override
        public void forwardColumns(Plane into) {
            samples = into;
            team.run(pyramid.columns() / width, columns);
            team.run(ranges(), gather);
        }

        @Override
        public void adjointColumns(Dual dual) {
            samples = dual.u();
            team.run(ranges(), scatter);
            team.run(pyramid.columns() / width, columns);
        }

        private void gather(int worker, int range) {
            for (int k = order.begin(range); k < order.end(range); k++) {
                samples.re()[k] = factors[k] * work.re()[order.cell()[k]];
                samples.im()[k] = factors[k] * work.im()[order.cell()[k]];
            }
            listener.ready(range);
        }

        private void scatter(int worker, int range) {
            int from = work.at(range * rowsPerRange(), 0);
            int to = work.at((range + 1) * rowsPerRange(), 0);
            Arrays.fill(work.re(), from, to, 0);
            Arrays.fill(work.im(), from, to, 0);
            for (int k = order.begin(range); k < order.end(range); k++) {
                work.re()[order.cell()[k]] = factors[k] * samples.re()[k];
                work.im()[order.cell()[k]] = factors[k] * samples.im()[k];
            }
        }

        private void transformBlock(int worker, int block) {
            transform(block * width, width);
        }

        /** Transforms neighbouring columns, in halves as long as they belong to subbands of different levels. */
        private void transform(int from, int count) {
            if (from == 0 && count > pyramid.columns(pyramid.levels())) {
                transform(0, count / 2);
                transform(count / 2, count / 2);
                return;
            }
            int end = pyramid.rows();
            for (int level = 1; level <= pyramid.levels(); level++) {
                end /= 2;
                columnTransform.hadamard(work, work.at(end, from), end, count);
                if (from >= pyramid.columns(level)) {
                    break;
                }
            }
            columnTransform.hadamard(work, work.at(0, from), end, count);
        }
    }
}
