package org.firenet.fast;

import org.firenet.sampling.SamplingMask;
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
    private final SampledTiles tiles;
    private final float[] factors;

    PyramidWalsh(Pyramid pyramid, SamplingMask mask, Kernels kernels) {
        this.pyramid = pyramid;
        this.kernels = kernels;
        this.layout = Layout.inBlocks(
                pyramid.rows(), pyramid.columns(), kernels.bands().width());
        this.twiddles = new Twiddles(Math.max(layout.width(), pyramid.columns()));
        int[] positions = mask.indices();
        this.order = SampleOrder.of(positions, pyramid.columns(), layout.blocks(), new SubbandPlace());
        this.tiles = SampledTiles.of(order, layout, this::isPartOfWideRow);
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
            return layout.block(cell(row, column));
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
        int row = layout.row(position);
        int level = 1;
        while (level < pyramid.levels() && row < pyramid.rows(level)) {
            level++;
        }
        return layout.block(position) > 0 || pyramid.columns(level) >= layout.width();
    }

    /** The level of the subband that the Walsh function at a grid position belongs to. */
    private int level(int row, int column) {
        int i = WalshAxis.naturalRow(row, pyramid.rows());
        int j = WalshAxis.naturalRow(column, pyramid.columns());
        return Math.min(pyramid.levels(), 1 + Integer.numberOfTrailingZeros(i | j));
    }

    @Override
    public Pyramid pyramid() {
        return pyramid;
    }

    Kernels kernels() {
        return kernels;
    }

    Twiddles twiddles() {
        return twiddles;
    }

    SampledTiles tiles() {
        return tiles;
    }

    /** By what each sample is multiplied; it depends on the level only. */
    float[] factors() {
        return factors;
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
        return new PyramidWalshPasses(this, work, team, listener, next);
    }
}
