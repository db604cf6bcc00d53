package org.firenet.formats;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firenet.array.Shape;

/**
 * What a file says about the array in it, read without its values.
 *
 * @param format name of the format, {@code npy} say
 * @param shape extents in C order
 * @param type how one element is stored
 * @param description one line for people
 * @param details further facts of this format, key to value, in the order in which to show them
 */
public record ArrayHeader(
        String format, Shape shape, ElementType type, String description, Map<String, String> details) {
    public ArrayHeader {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** Number of slices: the leading extent if there are three dimensions or more, otherwise 1. */
    public int slices() {
        return shape.rank() >= 3 ? shape.extent(0) : 1;
    }

    /** Shape of one slice: without the leading extent if there are three dimensions or more. */
    public Shape sliceShape() {
        if (shape.rank() < 3) {
            return shape;
        }
        int[] extents = shape.toArray();
        return Shape.inFile(Arrays.copyOfRange(extents, 1, extents.length));
    }
}
