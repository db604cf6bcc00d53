package org.firenet.formats;

import java.util.Arrays;
import java.util.Objects;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** The slices of an array: the sub-arrays along its leading dimension; an array of one or two dimensions is one slice. */
public final class Slices {
    private Slices() {}

    /** Number of slices of an array. */
    public static int count(Shape whole) {
        return whole.rank() >= 3 ? whole.extent(0) : 1;
    }

    /** Shape of one slice of an array. */
    public static Shape shape(Shape whole) {
        return whole.rank() >= 3 ? within(whole, 1) : whole;
    }

    /** The shape without the first {@code leading} dimensions. */
    static Shape within(Shape whole, int leading) {
        int[] extents = whole.toArray();
        return Shape.inFile(Arrays.copyOfRange(extents, leading, extents.length));
    }

    /**
     * All slices of a file in one array.
     *
     * @param mostElements how many elements the caller is ready to hold
     */
    static ComplexArray readAll(ArrayReader reader, long mostElements) throws FormatException {
        ArrayHeader header = reader.header();
        Bounds.requireAtMost(reader.file(), header.shape(), mostElements);
        if (header.slices() == 1) {
            return reader.readSlice(0).reshape(header.shape());
        }
        ComplexArray all = ComplexArray.zeros(header.shape());
        for (int index = 0; index < header.slices(); index++) {
            ComplexArray slice = reader.readSlice(index);
            System.arraycopy(slice.re(), 0, all.re(), index * slice.size(), slice.size());
            System.arraycopy(slice.im(), 0, all.im(), index * slice.size(), slice.size());
        }
        return all;
    }

    /** One slice: the array itself if there is only one, else a copy. */
    static ComplexArray copy(ComplexArray array, int index) {
        Objects.checkIndex(index, count(array.shape()));
        return array.shape().rank() < 3 ? array : part(array, index);
    }

    /** A copy of the sub-array at a position of the first of at least two dimensions. */
    static ComplexArray part(ComplexArray array, int index) {
        Objects.checkIndex(index, array.shape().extent(0));
        ComplexArray part = ComplexArray.zeros(within(array.shape(), 1));
        System.arraycopy(array.re(), index * part.size(), part.re(), 0, part.size());
        System.arraycopy(array.im(), index * part.size(), part.im(), 0, part.size());
        return part;
    }
}
