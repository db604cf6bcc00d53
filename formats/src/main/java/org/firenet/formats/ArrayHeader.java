package org.firenet.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firenet.array.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about the array in it, read without its values.
 *
 * @param format name of the format, {@code npy} say
 * @param shape extents in C order
 * @param type how one element is stored
 * @param description one line for people
 * @param details further facts of this format, key to value, in the order in which to show them
 * @param geometry where the pixels lie, where the file says so: of the images in it, or of those that its k-space becomes
 */
public record ArrayHeader(
        String format,
        Shape shape,
        ElementType type,
        String description,
        Map<String, String> details,
        @Nullable Geometry geometry) {
    public ArrayHeader {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** The header of a file that says nothing about space. */
    public ArrayHeader(String format, Shape shape, ElementType type, String description, Map<String, String> details) {
        this(format, shape, type, description, details, null);
    }

    /** Number of slices: the leading extent if there are three dimensions or more, otherwise 1. */
    public int slices() {
        return Slices.count(shape);
    }

    /** Shape of one slice: without the leading extent if there are three dimensions or more. */
    public Shape sliceShape() {
        return Slices.shape(shape);
    }
}
