package org.firenet.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * NumPy's .npy, versions 1 to 3, C and Fortran order, both byte orders: the magic {@code \x93NUMPY}, two version bytes,
 * the length of the header (two bytes in version 1, four later, little-endian), the header {@link NpyHeader}, the
 * elements. Written in C order, little-endian, version 1.
 */
public final class NpyFormat implements FileFormat {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int PREFIX = MAGIC.length + 4;
    private static final List<ElementType> WRITABLE =
            List.of(ElementType.C8, ElementType.C16, ElementType.F4, ElementType.F8, ElementType.U1);

    @Override
    public String name() {
        return "npy";
    }

    @Override
    public List<String> extensions() {
        return List.of("npy");
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public ArrayReader open(Path file) throws FormatException {
        FileChannel channel = InputFiles.open(file);
        try {
            return read(file, channel);
        } catch (FormatException e) {
            InputFiles.close(channel);
            throw e;
        } catch (IOException e) {
            InputFiles.close(channel);
            throw FormatException.of(file, "cannot be read", e);
        }
    }

    @Override
    public Optional<ArrayWriter> writer() {
        return Optional.of(new Writer());
    }

    private ArrayReader read(Path file, FileChannel channel) throws IOException {
        byte[] prefix = bytes(file, channel, 0, PREFIX);
        if (!recognises(prefix)) {
            throw new FormatException(file, "this is no .npy file: it does not start with \\x93NUMPY");
        }
        int version = prefix[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new FormatException(file, "version", version, "1, 2 or 3");
        }
        int lengthBytes = version == 1 ? 2 : 4;
        int start = MAGIC.length + 2 + lengthBytes;
        ByteBuffer lengthField = ByteBuffer.wrap(bytes(file, channel, MAGIC.length + 2, lengthBytes))
                .order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? Short.toUnsignedLong(lengthField.getShort()) : lengthField.getInt();
        if (length < 1 || length > LONGEST_HEADER) {
            throw new FormatException(file, "header length", length, "1 to " + LONGEST_HEADER);
        }
        byte[] text = bytes(file, channel, start, (int) length);
        NpyHeader header = NpyHeader.parse(file, new String(text, StandardCharsets.UTF_8));
        requireLength(file, channel.size(), start + length, header);
        return new StridedReader(file, channel, describe(header, version), layout(header, start + length), false);
    }

    private static StridedFile.Layout layout(NpyHeader header, long offset) {
        long[] strides =
                header.fortran() ? StridedFile.fortranOrder(header.shape()) : StridedFile.cOrder(header.shape());
        return new StridedFile.Layout(header.type(), header.order(), offset, header.shape(), strides);
    }

    private ArrayHeader describe(NpyHeader header, int version) {
        String order = header.fortran() ? "Fortran" : "C";
        String endian = header.order() == ByteOrder.BIG_ENDIAN ? "big-endian" : "little-endian";
        String description = "NumPy array, " + order + " order, " + endian;
        return new ArrayHeader(
                name(), header.shape(), header.type(), description, Map.of("version", String.valueOf(version)));
    }

    private static void requireLength(Path file, long found, long offset, NpyHeader header) throws FormatException {
        long expected = offset + header.shape().elements() * header.type().bytes();
        if (found != expected) {
            throw new FormatException(
                    file,
                    "file length",
                    found,
                    expected + " bytes for shape " + header.shape() + " of " + header.type());
        }
    }

    private static byte[] bytes(Path file, FileChannel channel, long position, int count) throws IOException {
        // Checked first, so that a lying length is refused before memory is taken for it.
        if (position + count > channel.size()) {
            throw new FormatException(file, "file length", channel.size(), "at least " + (position + count));
        }
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
            // A read may give less than asked for.
        }
        return buffer.array();
    }

    /** Writes C order, little-endian, version 1. */
    private static final class Writer implements ArrayWriter {
        @Override
        public List<ElementType> types() {
            return WRITABLE;
        }

        @Override
        public void write(Path file, ArraySource source, ElementType type, Overwrite overwrite) throws FormatException {
            WriteChecks.requireAmong(file, type, WRITABLE);
            SafeFiles.write(file, overwrite, out -> {
                byte[] header = NpyHeader.encode(type, source.shape(), PREFIX);
                ByteBuffer prefix = ByteBuffer.allocate(PREFIX).order(ByteOrder.LITTLE_ENDIAN);
                prefix.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) header.length);
                out.write(prefix.array());
                out.write(header);
                new Elements(file, source, type).writeTo(out);
            });
        }
    }
}
