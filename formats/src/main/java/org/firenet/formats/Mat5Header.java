package org.firenet.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firenet.array.Shape;

/**
 * What a MATLAB file of version 5 to 7 says about one of its arrays.
 *
 * @param name of the variable
 * @param type how MATLAB shows an element; it may be stored shorter
 * @param shape rows and columns last, as MATLAB shows them, before them the other dimensions in reverse
 */
record Mat5Header(String name, ElementType type, Shape shape) {
    private static final int FLAGS_BYTES = 8;
    private static final int COMPLEX = 0x800;
    private static final int LOGICAL = 0x200;
    private static final int MOST_DIMENSIONS = 32;
    private static final int LONGEST_NAME = 4096;
    private static final Map<Integer, ElementType> CLASSES = Map.of(
            6, ElementType.F8,
            7, ElementType.F4,
            8, ElementType.I1,
            9, ElementType.U1,
            10, ElementType.I2,
            11, ElementType.U2,
            12, ElementType.I4,
            13, ElementType.U4,
            14, ElementType.I8,
            15, ElementType.U8);

    /** Reads it from the start of a matrix; empty if that is not made of numbers or has none. */
    static Optional<Mat5Header> read(Path file, Mat5Stream in) throws IOException {
        int flags = in.shortData("array flags", FLAGS_BYTES, FLAGS_BYTES).getInt();
        ElementType stored = CLASSES.get(flags & 0xff);
        if (stored == null) {
            return Optional.empty();
        }
        List<Long> extents = extents(in.shortData("dimensions", 2 * Integer.BYTES, MOST_DIMENSIONS * Integer.BYTES));
        String name = in.text("name", LONGEST_NAME);
        if (extents.contains(0L)) {
            return Optional.empty();
        }
        return Optional.of(new Mat5Header(name, type(stored, flags), HeaderShape.of(file, extents)));
    }

    private static ElementType type(ElementType stored, int flags) {
        if ((flags & COMPLEX) != 0) {
            return stored == ElementType.F4 ? ElementType.C8 : ElementType.C16;
        }
        return (flags & LOGICAL) != 0 ? ElementType.B1 : stored;
    }

    private static List<Long> extents(ByteBuffer dimensions) {
        List<Long> extents = new ArrayList<>();
        extents.add((long) dimensions.getInt());
        extents.add((long) dimensions.getInt());
        while (dimensions.remaining() >= Integer.BYTES) {
            extents.add(0, (long) dimensions.getInt());
        }
        return extents;
    }
}
