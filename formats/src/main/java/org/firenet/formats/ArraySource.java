package org.firenet.formats;

import java.io.IOException;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.jspecify.annotations.Nullable;

/**
 * An array on its way into a file, handed over slice by slice, so that it never has to fit into memory whole. Writers
 * ask for every slice once, in order.
 */
public interface ArraySource {
    /** Extents of the whole array in C order. */
    Shape shape();

    /** Where the pixels lie in space, if that is known and the array is made of images. */
    default @Nullable Geometry geometry() {
        return null;
    }

    /**
     * The sub-array at position {@code index} of the leading dimension; the whole array if it has one or two dimensions.
     *
     * @return an array that the writer does not modify, of shape {@link Slices#shape}
     */
    ComplexArray slice(int index) throws IOException;

    /** An array in memory. */
    static ArraySource of(ComplexArray array) {
        return of(array, null);
    }

    /** Images in memory, whose pixels lie as {@code geometry} says. */
    static ArraySource of(ComplexArray array, @Nullable Geometry geometry) {
        return new ArraySource() {
            @Override
            public Shape shape() {
                return array.shape();
            }

            @Override
            public @Nullable Geometry geometry() {
                return geometry;
            }

            @Override
            public ComplexArray slice(int index) {
                return Slices.copy(array, index);
            }
        };
    }

    /** What a file holds, read while it is written elsewhere; the reader stays the caller's to close. */
    static ArraySource of(ArrayReader reader) {
        return new ArraySource() {
            @Override
            public Shape shape() {
                return reader.header().shape();
            }

            @Override
            public @Nullable Geometry geometry() {
                return reader.header().geometry();
            }

            @Override
            public ComplexArray slice(int index) throws FormatException {
                return reader.readSlice(index);
            }
        };
    }
}
