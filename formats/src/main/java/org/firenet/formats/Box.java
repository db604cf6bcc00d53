package org.firenet.formats;

import java.util.Arrays;
import java.util.Objects;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** A part of an array: a range along each of its dimensions. */
final class Box {
    private final int[] from;
    private final Shape extent;

    /**
     * @param whole shape of the array
     * @throws IndexOutOfBoundsException if the box is not inside
     */
    Box(Shape whole, int[] from, Shape extent) {
        if (from.length != whole.rank() || extent.rank() != whole.rank()) {
            throw new IndexOutOfBoundsException(
                    "a box in " + whole + " needs as many numbers, found " + Arrays.toString(from) + " and " + extent);
        }
        for (int axis = 0; axis < from.length; axis++) {
            Objects.checkFromIndexSize(from[axis], extent.extent(axis), whole.extent(axis));
        }
        this.from = from.clone();
        this.extent = extent;
    }

    /** The number of elements before the first one, for given distances between neighbours. */
    long first(long[] strides) {
        long first = 0;
        for (int axis = 0; axis < from.length; axis++) {
            first += from[axis] * strides[axis];
        }
        return first;
    }

    /** The values, cut out of the slices that a reader reads. */
    ComplexArray cut(ArrayReader reader) throws FormatException {
        ComplexArray target = ComplexArray.zeros(extent);
        if (extent.rank() < 3) {
            copy(reader.readSlice(0), 0, target, 0);
            return target;
        }
        int slice = target.size() / extent.extent(0);
        for (int i = 0; i < extent.extent(0); i++) {
            copy(reader.readSlice(from[0] + i), 1, target, i * slice);
        }
        return target;
    }

    /** Copies the box without its first {@code skipped} dimensions out of {@code source}. */
    private void copy(ComplexArray source, int skipped, ComplexArray target, int to) {
        int columns = extent.extent(extent.rank() - 1);
        int runs = target.size() / columns;
        for (int axis = 0; axis < skipped; axis++) {
            runs /= extent.extent(axis);
        }
        for (int run = 0; run < runs; run++) {
            int position = position(source.shape(), skipped, run);
            System.arraycopy(source.re(), position, target.re(), to + run * columns, columns);
            System.arraycopy(source.im(), position, target.im(), to + run * columns, columns);
        }
    }

    /** Where run number {@code run} of the last dimension begins in an array that lacks the skipped dimensions. */
    private int position(Shape source, int skipped, int run) {
        int last = extent.rank() - 1;
        int position = from[last];
        int stride = source.extent(source.rank() - 1);
        int rest = run;
        for (int axis = last - 1; axis >= skipped; axis--) {
            position += (from[axis] + rest % extent.extent(axis)) * stride;
            rest /= extent.extent(axis);
            stride *= source.extent(axis - skipped);
        }
        return position;
    }
}
