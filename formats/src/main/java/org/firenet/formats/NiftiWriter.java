package org.firenet.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.firenet.array.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Writes NIfTI, little-endian, compressed if the name ends in {@code .nii.gz}: version 1, or 2 where an extent is above 32767.
 * Where the pixels lie is written as sform and, if the axes are at right angles, as qform (both with code 1, scanner); where
 * it is unknown both codes are 0, and the voxel size is 1 if it is unknown too.
 */
final class NiftiWriter implements ArrayWriter {
    private static final List<ElementType> WRITABLE =
            List.of(ElementType.F4, ElementType.F8, ElementType.C8, ElementType.C16, ElementType.U1);
    private static final int MOST_DIMENSIONS = 7;
    /** Four bytes behind the header say that no extension follows. */
    private static final int EXTENSION = 4;

    private static final int BUFFER = 1 << 16;

    @Override
    public List<ElementType> types() {
        return WRITABLE;
    }

    @Override
    public void write(Path file, ArraySource source, ElementType type, Overwrite overwrite) throws FormatException {
        WriteChecks.requireAmong(file, type, WRITABLE);
        if (source.shape().rank() > MOST_DIMENSIONS) {
            throw new FormatException(file, "shape", source.shape(), "at most " + MOST_DIMENSIONS + " dimensions");
        }
        byte[] header = header(source.shape(), source.geometry(), type);
        Elements elements = new Elements(file, source, type);
        SafeFiles.write(file, overwrite, out -> {
            if (NiftiFormat.hasCompressedName(file)) {
                GZIPOutputStream compressed = new GZIPOutputStream(out, BUFFER);
                write(header, elements, compressed);
                compressed.finish();
            } else {
                write(header, elements, out);
            }
        });
    }

    private static void write(byte[] header, Elements elements, OutputStream out) throws IOException {
        out.write(header);
        elements.writeTo(out);
    }

    private static byte[] header(Shape shape, @Nullable Geometry geometry, ElementType type) {
        List<Integer> dimensions = dimensions(shape, geometry);
        boolean large = dimensions.stream().anyMatch(extent -> extent > Short.MAX_VALUE);
        NiftiFields.Version version = large ? NiftiFields.Version.TWO : NiftiFields.Version.ONE;
        ByteBuffer bytes = ByteBuffer.allocate(version.bytes() + EXTENSION).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, version.bytes());
        bytes.put(version.magicAt(), version.magic().getBytes(StandardCharsets.ISO_8859_1));
        bytes.put(version.descriptionAt(), "FIRENET".getBytes(StandardCharsets.US_ASCII));
        NiftiFields fields = new NiftiFields(version, bytes);
        fields.dimension(0, dimensions.size());
        for (int i = 1; i <= MOST_DIMENSIONS; i++) {
            fields.dimension(i, i <= dimensions.size() ? dimensions.get(i - 1) : 1);
            fields.pixdim(i, 1);
        }
        fields.datatype(code(type), Byte.SIZE * type.bytes());
        fields.offset(bytes.capacity());
        fields.slope(1);
        NiftiGeometry.write(geometry == null ? Geometry.ofVoxels(1, 1, 1, 1) : geometry, fields);
        if (geometry == null) {
            fields.lengthUnit(0);
        }
        return bytes.array();
    }

    /** NIfTI's dimensions, fastest first: columns, rows, slices side by side, repetitions. */
    private static List<Integer> dimensions(Shape shape, @Nullable Geometry geometry) {
        List<Integer> dimensions = new ArrayList<>();
        for (int extent : shape.toArray()) {
            dimensions.add(0, extent);
        }
        if (geometry != null && shape.rank() == 3) {
            int images = shape.extent(0);
            if (images > geometry.slices() && images % geometry.slices() == 0) {
                dimensions.set(2, geometry.slices());
                dimensions.add(images / geometry.slices());
            }
        }
        return dimensions;
    }

    private static int code(ElementType type) {
        return NiftiHeader.TYPES.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
