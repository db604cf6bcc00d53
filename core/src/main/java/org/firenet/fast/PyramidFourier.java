package org.firenet.fast;

import org.firenet.sampling.SamplingMask;
import org.firenet.simd.FilterBank;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.Twiddles;
import org.firenet.transform.Fourier;
import org.firenet.transform.WaveletFilter;

/**
 * Fourier samples of the image of wavelet coefficients, both sides powers of two, without ever making the image: each
 * subband is transformed by itself, and {@link FilterBank}s join the transforms level by level, in place of the last
 * butterfly of the fast Fourier transform, all in place. Any wavelet costs the same.
 */
final class PyramidFourier implements SampledOperator {
    private final Pyramid pyramid;
    private final Layout layout;
    private final int width;
    private final Kernels kernels;
    private final Twiddles twiddles;
    private final FilterBank[] down;
    private final FilterBank[] along;
    private final SampleOrder order;

    PyramidFourier(Pyramid pyramid, WaveletFilter filter, Fourier.Origin origin, SamplingMask mask, Kernels kernels) {
        this.pyramid = pyramid;
        this.kernels = kernels;
        int block = kernels.bands().width();
        this.layout = Layout.inBlocks(pyramid.rows(), pyramid.columns(), block);
        this.width = Math.min(block, pyramid.columns(1));
        this.twiddles = new Twiddles(Math.max(block, Math.max(pyramid.rows(), pyramid.columns())));
        this.down = new FilterBank[pyramid.levels() + 1];
        this.along = new FilterBank[pyramid.levels() + 1];
        for (int level = 1; level <= pyramid.levels(); level++) {
            // The finest level's responses carry the factor that makes the whole transform unitary.
            double downScale = level == 1 ? 1 / Math.sqrt(pyramid.rows()) : 1;
            double alongScale = level == 1 ? 1 / Math.sqrt(pyramid.columns()) : 1;
            down[level] = FilterBank.of(filter.lowPass(), filter.highPass(), pyramid.rows(level), downScale);
            along[level] = FilterBank.of(filter.lowPass(), filter.highPass(), pyramid.columns(level), alongScale);
        }
        this.order =
                SampleOrder.of(mask.indices(), pyramid.columns(), pyramid.columns(1) / width, new BlockPlace(origin));
    }

    /** Where the frequency at a grid position lies; two blocks of the finest level that are joined are one range. */
    private final class BlockPlace implements SampleOrder.Place {
        private final Fourier.Origin origin;

        BlockPlace(Fourier.Origin origin) {
            this.origin = origin;
        }

        @Override
        public int range(int row, int column) {
            return frequency(column, pyramid.columns()) % pyramid.columns(1) / width;
        }

        @Override
        public int cell(int row, int column) {
            return layout.at(frequency(row, pyramid.rows()), frequency(column, pyramid.columns()));
        }

        /** Moving the origin by half the image changes the sign of every odd frequency. */
        @Override
        public int sign(int row, int column) {
            int frequencies = frequency(row, pyramid.rows()) + frequency(column, pyramid.columns());
            return origin == Fourier.Origin.CENTRE && frequencies % 2 != 0 ? -1 : 1;
        }

        /** The frequency modulo n at index i of a grid whose centre has frequency 0. */
        private static int frequency(int i, int n) {
            return (i + n / 2) % n;
        }
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

    FilterBank down(int level) {
        return down[level];
    }

    FilterBank along(int level) {
        return along[level];
    }

    /** Columns of a subband of the finest level that are worked on at once. */
    int width() {
        return width;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public int position(int row, int column) {
        return pyramid.bitReversed(row, column);
    }

    @Override
    public SampleOrder order() {
        return order;
    }

    @Override
    public Passes bind(Plane work, Team team, SampleListener listener, Dual next) {
        return new PyramidFourierPasses(this, work, team, listener, next);
    }
}
