package org.firenet.formats;

import java.io.IOException;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The middle of every image of an array: pixel {@code [⌊rows/2⌋, ⌊columns/2⌋]} stays in the middle, where the origin of the
 * Fourier transform is. Removes phase oversampling from finished images ({@link KSpace#imageCrop}).
 */
public final class CentreCrop implements ArraySource {
    private final ArraySource whole;
    private final Shape shape;
    private final int top;
    private final int left;

    /**
     * @param whole images of shape [..., rows, columns]
     * @param middle rows and columns to keep
     * @throws IllegalArgumentException if the images have fewer
     */
    public CentreCrop(ArraySource whole, Shape middle) {
        int[] extents = whole.shape().toArray();
        int last = extents.length - 1;
        if (last < 1 || middle.rows() > extents[last - 1] || middle.columns() > extents[last]) {
            throw new IllegalArgumentException("the middle " + middle + " cannot be cut out of " + whole.shape());
        }
        this.whole = whole;
        this.top = extents[last - 1] / 2 - middle.rows() / 2;
        this.left = extents[last] / 2 - middle.columns() / 2;
        extents[last - 1] = middle.rows();
        extents[last] = middle.columns();
        this.shape = Shape.inFile(extents);
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public @Nullable Geometry geometry() {
        Geometry geometry = whole.geometry();
        return geometry == null ? null : geometry.without(top, left);
    }

    @Override
    public ComplexArray slice(int index) throws IOException {
        ComplexArray source = whole.slice(index);
        if (shape.equals(whole.shape())) {
            return source;
        }
        int rank = source.shape().rank();
        int wide = source.shape().extent(rank - 1);
        int high = source.shape().extent(rank - 2);
        ComplexArray target = ComplexArray.zeros(Slices.shape(shape));
        int columns = shape.extent(shape.rank() - 1);
        int rows = shape.extent(shape.rank() - 2);
        for (int line = 0; line < target.size() / columns; line++) {
            int from = (line / rows * high + top + line % rows) * wide + left;
            System.arraycopy(source.re(), from, target.re(), line * columns, columns);
            System.arraycopy(source.im(), from, target.im(), line * columns, columns);
        }
        return target;
    }
}
