package org.firenet.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.firenet.array.Shape;

/** Turns the extents that a header claims into a {@link Shape}, or refuses them. */
final class HeaderShape {
    /** NumPy's own limit; a shape with more dimensions is damaged. */
    private static final int MOST_DIMENSIONS = 32;

    private static final long LARGEST_EXTENT = Integer.MAX_VALUE - 8;

    /** So that bytes can be counted. */
    private static final long MOST_ELEMENTS = 1L << 58;

    private HeaderShape() {}

    static Shape of(Path file, List<Long> extents) throws FormatException {
        if (extents.isEmpty() || extents.size() > MOST_DIMENSIONS) {
            throw new FormatException(file, "number of dimensions", extents.size(), "1 to " + MOST_DIMENSIONS);
        }
        long size = 1;
        for (long extent : extents) {
            // The division keeps the product from overflowing.
            if (extent < 1 || extent > Math.min(LARGEST_EXTENT, MOST_ELEMENTS / size)) {
                throw new FormatException(
                        file, "shape", print(extents), "extents from 1 to 2^31 - 9 and at most 2^58 elements in all");
            }
            size *= extent;
        }
        return Shape.inFile(extents.stream().mapToInt(Long::intValue).toArray());
    }

    private static String print(List<Long> extents) {
        return extents.stream().map(String::valueOf).collect(Collectors.joining("x"));
    }
}
