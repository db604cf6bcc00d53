package org.firenet.fast;

import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.PolyphaseFilter;
import org.firenet.transform.WaveletFilter;

/**
 * Any samples of the image of any wavelet coefficients, of any size: wavelet synthesis on the frame, crop, and the sampled
 * transform of the image. Since what happens along rows and down columns commutes, the last level's synthesis along a
 * row, crop and transform included, comes first, while the row is in the nearest cache; then the last level's columns
 * from the synthesis to the samples, a block of them at once. Each axis' last level carries the factor that makes its
 * transform unitary.
 */
final class FramedOperator implements SampledOperator {
    /** Complex numbers of a block of columns. */
    private static final int BLOCK = 1 << 15;

    private static final int NARROWEST = 16;
    private static final int WIDEST = 64;

    private final Pyramid pyramid;
    private final Shape image;
    private final WaveletFilter filter;
    private final Kernels kernels;
    private final AxisTransform down;
    private final AxisTransform along;
    private final int blockWidth;
    private final SampleOrder order;

    FramedOperator(ImagingModel model, Kernels kernels) {
        Shape frame = model.wavelet().shape();
        SamplingMask mask = model.mask();
        this.pyramid =
                new Pyramid(frame.rows(), frame.columns(), model.wavelet().levels());
        this.image = mask.shape();
        this.filter = model.wavelet().filter();
        this.kernels = kernels;
        this.down = AxisTransform.of(model.samplingDomain(), image.rows(), kernels);
        this.along = AxisTransform.of(model.samplingDomain(), image.columns(), kernels);
        this.blockWidth = Math.max(
                NARROWEST, Math.min(WIDEST, Integer.highestOneBit(BLOCK / Math.max(frame.rows(), down.room()))));
        this.order = SampleOrder.of(mask.indices(), image.columns(), blocks(image.columns()), new BlockPlace());
    }

    /** Where the grid's values lie in the blocks of columns. */
    private final class BlockPlace implements SampleOrder.Place {
        @Override
        public int range(int row, int column) {
            return along.place(column) / blockWidth;
        }

        @Override
        public int cell(int row, int column) {
            return down.place(row) * blockStride() + along.place(column) % blockWidth;
        }

        @Override
        public int sign(int row, int column) {
            return down.sign(row) * along.sign(column);
        }
    }

    Pyramid pyramid() {
        return pyramid;
    }

    Shape image() {
        return image;
    }

    /** First row of the image in the frame. */
    int top() {
        return (pyramid.rows() - image.rows()) / 2;
    }

    /** First column of the image in the frame. */
    int left() {
        return (pyramid.columns() - image.columns()) / 2;
    }

    Kernels kernels() {
        return kernels;
    }

    AxisTransform down() {
        return down;
    }

    AxisTransform along() {
        return along;
    }

    /** The filters of a level along an axis of the image with n pixels. */
    PolyphaseFilter filter(int level, int n) {
        return PolyphaseFilter.of(filter.lowPass(), filter.highPass(), level == 1 ? 1 / Math.sqrt(n) : 1);
    }

    /** Columns that are worked on at once, a multiple of every vector's length. */
    int blockWidth() {
        return blockWidth;
    }

    int blockStride() {
        return blockWidth + 16;
    }

    /** Number of blocks that a number of columns makes. */
    int blocks(int columns) {
        return (columns + blockWidth - 1) / blockWidth;
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
    public Passes bind(Plane work, Team team, SampleListener listener) {
        return new FramedPasses(this, work, team, listener);
    }
}
