package org.firenet.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The elements of a MATLAB file of version 5 to 7, read forwards: a type and a length of four bytes each, the data, zeros up
 * to a multiple of eight bytes; up to four bytes of data share eight bytes with shorter type and length.
 */
final class Mat5Stream {
    static final int MATRIX = 14;
    static final int COMPRESSED = 15;

    private static final Map<Integer, ElementType> NUMBERS = Map.of(
            1, ElementType.I1,
            2, ElementType.U1,
            3, ElementType.I2,
            4, ElementType.U2,
            5, ElementType.I4,
            6, ElementType.U4,
            7, ElementType.F4,
            9, ElementType.F8,
            12, ElementType.I8,
            13, ElementType.U8);
    private static final int WINDOW = 1 << 14;

    private final Path file;
    private final InputStream in;
    private final ByteOrder order;

    Mat5Stream(Path file, InputStream in, ByteOrder order) {
        this.file = file;
        this.in = in;
        this.order = order;
    }

    /**
     * What is said before the data of an element.
     *
     * @param type code of its type
     * @param bytes length of the data
     * @param padding zeros behind the data
     */
    record Tag(int type, long bytes, int padding) {}

    /** Reads the next tag. */
    Tag tag() throws IOException {
        int first = bytes(Integer.BYTES).getInt();
        int small = first >>> 16;
        if (small > 4) {
            throw new FormatException(file, "length of a small element", small, "at most 4");
        }
        if (small > 0) {
            return new Tag(first & 0xffff, small, 4 - small);
        }
        long length = Integer.toUnsignedLong(bytes(Integer.BYTES).getInt());
        return new Tag(first, length, first == COMPRESSED ? 0 : (int) (-length & 7));
    }

    /** The data of a short element, which has to have from {@code least} to {@code most} bytes. */
    ByteBuffer shortData(String field, int least, int most) throws IOException {
        Tag tag = tag();
        if (tag.bytes() < least || tag.bytes() > most) {
            throw new FormatException(file, "length of the " + field, tag.bytes(), least + " to " + most + " bytes");
        }
        ByteBuffer data = bytes((int) tag.bytes());
        bytes(tag.padding());
        return data;
    }

    /** A short element that is text. */
    String text(String field, int most) throws IOException {
        return StandardCharsets.UTF_8.decode(shortData(field, 0, most)).toString();
    }

    /** The tag of an element of so many numbers. */
    Tag numbers(long count) throws IOException {
        Tag tag = tag();
        ElementType type = NUMBERS.get(tag.type());
        if (type == null) {
            throw new FormatException(file, "type of the data", tag.type(), "a code of numbers");
        }
        if (tag.bytes() != count * type.bytes()) {
            throw new FormatException(
                    file, "length of the data", tag.bytes(), count * type.bytes() + " bytes for " + count + " numbers");
        }
        return tag;
    }

    /** Reads the numbers of an element whose tag {@link #numbers} gave. */
    void read(Tag tag, double[] target) throws IOException {
        ElementType type = NUMBERS.getOrDefault(tag.type(), ElementType.U1);
        for (int done = 0; done < target.length; done += WINDOW) {
            int count = Math.min(WINDOW, target.length - done);
            ByteBuffer bytes = bytes(count * type.bytes());
            for (int i = 0; i < count; i++) {
                target[done + i] = type.re(bytes, i * type.bytes());
            }
        }
        bytes(tag.padding());
    }

    private ByteBuffer bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new FormatException(file, "the file ended inside an array");
        }
        return ByteBuffer.wrap(bytes).order(order);
    }
}
