package org.firenet.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.firenet.array.ComplexArray;

/** The values of an array on their way into a file, checked to fit the element type. Little-endian. */
final class Elements {
    private static final int BLOCK = 4096;

    private final ComplexArray array;
    private final ElementType type;

    private Elements(ComplexArray array, ElementType type) {
        this.array = array;
        this.type = type;
    }

    /**
     * The elements of an array.
     *
     * @throws FormatException if the type is not among {@code writable}, or a value is lost by it: an imaginary part in
     *     a real type, anything but 0 … 255 in a byte
     */
    static Elements checked(Path file, ComplexArray array, ElementType type, List<ElementType> writable)
            throws FormatException {
        if (!writable.contains(type)) {
            String types = writable.stream().map(ElementType::toString).collect(Collectors.joining(", "));
            throw new FormatException(file, "element type", type, "one of " + types);
        }
        for (int i = 0; i < array.size(); i++) {
            if (!type.isComplex() && array.im()[i] != 0) {
                throw new FormatException(file, "imaginary part of element " + i, array.im()[i], "0 for type " + type);
            }
            if (type == ElementType.U1 && array.re()[i] != ((int) array.re()[i] & 0xff)) {
                throw new FormatException(file, "element " + i, array.re()[i], "a whole number from 0 to 255");
            }
        }
        return new Elements(array, type);
    }

    /** Writes the elements in C order. */
    void writeTo(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < array.size(); i++) {
            put(buffer, array.re()[i], array.im()[i]);
            if (!buffer.hasRemaining() || i == array.size() - 1) {
                out.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
        }
    }

    private void put(ByteBuffer buffer, double re, double im) {
        switch (type) {
            case U1 -> buffer.put((byte) (int) re);
            case F4 -> buffer.putFloat((float) re);
            case F8 -> buffer.putDouble(re);
            case C8 -> buffer.putFloat((float) re).putFloat((float) im);
            case C16 -> buffer.putDouble(re).putDouble(im);
            default -> throw new IllegalStateException(type + " cannot be written");
        }
    }
}
