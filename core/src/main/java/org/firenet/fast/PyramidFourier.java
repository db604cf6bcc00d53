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
 * butterfly of the fast Fourier transform. Any wavelet costs the same, and the finest level's join happens in scratch
 * memory, from which the samples are taken.
 */
final class PyramidFourier implements SampledOperator {
    /** Complex numbers of a block of columns: half of a second-level cache of today. */
    private static final int BLOCK = 1 << 16;

    private static final int NARROWEST = 16;
    private static final int WIDEST = 64;

    private final Pyramid pyramid;
    private final int blockWidth;
    private final Kernels kernels;
    private final Twiddles twiddles;
    private final FilterBank[] down;
    private final FilterBank[] along;
    private final SampleOrder order;

    PyramidFourier(Pyramid pyramid, WaveletFilter filter, Fourier.Origin origin, SamplingMask mask, Kernels kernels) {
        this.pyramid = pyramid;
        this.kernels = kernels;
        this.twiddles = new Twiddles(Math.max(pyramid.rows(), pyramid.columns()));
        int fitting = Integer.highestOneBit(BLOCK / (2 * pyramid.rows()));
        this.blockWidth = Math.min(pyramid.columns(1), Math.max(NARROWEST, Math.min(WIDEST, fitting)));
        this.down = new FilterBank[pyramid.levels() + 1];
        this.along = new FilterBank[pyramid.levels() + 1];
        for (int level = 1; level <= pyramid.levels(); level++) {
            // The finest level's responses carry the factor that makes the whole transform unitary.
            double downScale = level == 1 ? 1 / Math.sqrt(pyramid.rows()) : 1;
            double alongScale = level == 1 ? 1 / Math.sqrt(pyramid.columns()) : 1;
            down[level] = FilterBank.of(filter.lowPass(), filter.highPass(), pyramid.rows(level), downScale);
            along[level] = FilterBank.of(filter.lowPass(), filter.highPass(), pyramid.columns(level), alongScale);
        }
        this.order = SampleOrder.of(
                mask.indices(), pyramid.columns(), pyramid.columns(1) / blockWidth, new BlockPlace(origin));
    }

    /** Where the frequency at a grid position lies in the blocks of the finest level. */
    private final class BlockPlace implements SampleOrder.Place {
        private final Fourier.Origin origin;

        BlockPlace(Fourier.Origin origin) {
            this.origin = origin;
        }

        @Override
        public int range(int row, int column) {
            return frequency(column, pyramid.columns()) % pyramid.columns(1) / blockWidth;
        }

        @Override
        public int cell(int row, int column) {
            int frequency = frequency(column, pyramid.columns());
            int half = frequency / pyramid.columns(1);
            int inBlock = frequency % pyramid.columns(1) % blockWidth;
            return frequency(row, pyramid.rows()) * blockStride() + half * blockWidth + inBlock;
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

    Pyramid pyramid() {
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

    /** Columns of a subband that are worked on at once. */
    int blockWidth() {
        return blockWidth;
    }

    /** Distance of the rows of a block, which holds columns of the left and of the right subbands side by side. */
    int blockStride() {
        return 2 * blockWidth + 16;
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
        return pyramid.bitReversed(row, column);
    }

    @Override
    public SampleOrder order() {
        return order;
    }

    @Override
    public Passes bind(Plane work, Team team, SampleListener listener, Dual next) {
        return new PyramidFourierPasses(this, work, team, listener);
    }
}
