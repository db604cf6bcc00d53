package org.firenet.fast;

import org.firenet.array.Shape;
import org.firenet.simd.Kernels;
import org.firenet.simd.PolyphaseFilter;
import org.firenet.transform.Wavelet;
import org.firenet.transform.WaveletFilter;

/**
 * From the wavelet coefficients of an image of any size to a transform of the image: wavelet synthesis on the frame, crop,
 * transform. Since what happens along rows and down columns commutes, the last level's synthesis along a row, crop and
 * transform included, comes first, while the row is in the nearest cache; then the last level's columns from the
 * synthesis to the transformed image, a block of them at once. Each axis' last level carries the factor that makes its
 * transform unitary.
 */
final class FramedTransform {
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

    FramedTransform(Wavelet wavelet, Shape image, AxisTransform down, AxisTransform along, Kernels kernels) {
        this.pyramid = new Pyramid(wavelet.shape().rows(), wavelet.shape().columns(), wavelet.levels());
        this.image = image;
        this.filter = wavelet.filter();
        this.kernels = kernels;
        this.down = down;
        this.along = along;
        int height = Math.max(pyramid.rows(), down.room());
        this.blockWidth = Math.max(NARROWEST, Math.min(WIDEST, Integer.highestOneBit(BLOCK / height)));
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

    /** The filters of a level along one of the axes. */
    PolyphaseFilter filter(int level, AxisTransform axis) {
        return PolyphaseFilter.of(filter.lowPass(), filter.highPass(), level == 1 ? axis.scale() : 1);
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
}
