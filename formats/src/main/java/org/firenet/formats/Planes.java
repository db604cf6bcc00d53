package org.firenet.formats;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** Exchanging rows and columns: formats of the Fortran world store the first dimension fastest. */
final class Planes {
    private Planes() {}

    /** The shape with its last two dimensions exchanged; a vector keeps its own. */
    static Shape transposed(Shape shape) {
        int[] extents = shape.toArray();
        int last = extents.length - 1;
        if (last > 0) {
            int columns = extents[last];
            extents[last] = extents[last - 1];
            extents[last - 1] = columns;
        }
        return Shape.inFile(extents);
    }

    /** The array with its last two dimensions exchanged; a vector of n is taken as one row. */
    static ComplexArray transposed(ComplexArray array) {
        ComplexArray result = ComplexArray.zeros(transposed(array.shape()));
        int rank = array.shape().rank();
        int columns = array.shape().extent(rank - 1);
        int rows = rank == 1 ? 1 : array.shape().extent(rank - 2);
        for (int plane = 0; plane < array.size(); plane += rows * columns) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    int from = plane + row * columns + column;
                    int to = plane + column * rows + row;
                    result.re()[to] = array.re()[from];
                    result.im()[to] = array.im()[from];
                }
            }
        }
        return result;
    }
}
