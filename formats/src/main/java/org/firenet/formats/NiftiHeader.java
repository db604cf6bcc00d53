package org.firenet.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firenet.array.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A header of NIfTI-1 (348 bytes) or NIfTI-2 (540 bytes). The first of NIfTI's dimensions runs fastest; it is the column of
 * an image, the second the row, the third the slice: a shape in C order is NIfTI's in reverse.
 *
 * @param version 1 or 2
 * @param order byte order of header and elements
 * @param shape extents in C order, without trailing dimensions of extent 1 beyond the second
 * @param type how one element is stored
 * @param offset byte position of the first element
 * @param slope a stored value v means {@code slope·v + intercept}; 1 where the header says nothing
 * @param intercept see {@code slope}
 * @param geometry from the sform, else from the qform, else from the voxel sizes
 */
record NiftiHeader(
        int version,
        ByteOrder order,
        Shape shape,
        ElementType type,
        long offset,
        double slope,
        double intercept,
        Geometry geometry) {
    /** Bytes that are enough for both versions. */
    static final int BYTES = 540;

    static final Map<Integer, ElementType> TYPES = Map.ofEntries(
            Map.entry(2, ElementType.U1),
            Map.entry(4, ElementType.I2),
            Map.entry(8, ElementType.I4),
            Map.entry(16, ElementType.F4),
            Map.entry(32, ElementType.C8),
            Map.entry(64, ElementType.F8),
            Map.entry(256, ElementType.I1),
            Map.entry(512, ElementType.U2),
            Map.entry(768, ElementType.U4),
            Map.entry(1024, ElementType.I8),
            Map.entry(1280, ElementType.U8),
            Map.entry(1792, ElementType.C16));

    private static final int MOST_DIMENSIONS = 7;
    /** So that bytes can be counted. */
    private static final long FARTHEST = 1L << 40;

    /** Which version a file that starts with these bytes is, and in which byte order; null if it is no NIfTI file. */
    static @Nullable NiftiFields fields(byte[] head) {
        for (NiftiFields.Version version : NiftiFields.Version.values()) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                ByteBuffer bytes = ByteBuffer.wrap(head).order(order);
                if (head.length >= version.bytes()
                        && bytes.getInt(0) == version.bytes()
                        && version.magic()
                                .equals(text(
                                        head, version.magicAt(), version.magic().length()))) {
                    return new NiftiFields(version, bytes);
                }
            }
        }
        return null;
    }

    /** Reads a header from the first bytes of a file. */
    static NiftiHeader parse(Path file, byte[] head) throws FormatException {
        NiftiFields fields = fields(head);
        if (fields == null) {
            throw new FormatException(
                    file,
                    "this is no NIfTI file of one piece (.nii): it has neither the header of NIfTI-1 nor of NIfTI-2");
        }
        int code = fields.datatype();
        ElementType type = TYPES.get(code);
        if (type == null) {
            throw new FormatException(
                    file,
                    "datatype",
                    code,
                    "real or complex numbers of NIfTI: "
                            + String.join(
                                    ", ",
                                    TYPES.keySet().stream()
                                            .sorted()
                                            .map(String::valueOf)
                                            .toList()));
        }
        List<Long> dimensions = dimensions(file, fields);
        Shape shape = HeaderShape.of(file, reversed(dimensions));
        long offset = fields.offset();
        if (offset < fields.version().bytes() || offset > FARTHEST) {
            throw new FormatException(
                    file, "vox_offset", offset, fields.version().bytes() + " to " + FARTHEST);
        }
        double slope = fields.slope();
        boolean scaled = slope != 0 && Double.isFinite(slope) && Double.isFinite(fields.intercept());
        return new NiftiHeader(
                fields.version().number(),
                fields.order(),
                shape,
                type,
                offset,
                scaled ? slope : 1,
                scaled ? fields.intercept() : 0,
                NiftiGeometry.of(
                        file, fields, dimensions.size() > 2 ? dimensions.get(2).intValue() : 1));
    }

    /** Length of all elements in bytes. */
    long bytes() {
        return shape.elements() * type.bytes();
    }

    /** Whether stored values differ from those that are meant. */
    boolean isScaled() {
        return slope != 1 || intercept != 0;
    }

    private static List<Long> dimensions(Path file, NiftiFields fields) throws FormatException {
        long count = fields.dimension(0);
        if (count < 1 || count > MOST_DIMENSIONS) {
            throw new FormatException(file, "dim[0]", count, "1 to " + MOST_DIMENSIONS);
        }
        List<Long> dimensions = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            dimensions.add(fields.dimension(i));
        }
        while (dimensions.size() > 2 && dimensions.get(dimensions.size() - 1) == 1) {
            dimensions.remove(dimensions.size() - 1);
        }
        return dimensions;
    }

    private static List<Long> reversed(List<Long> dimensions) {
        List<Long> extents = new ArrayList<>();
        dimensions.forEach(extent -> extents.add(0, extent));
        return extents;
    }

    private static String text(byte[] bytes, int start, int length) {
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }
}
