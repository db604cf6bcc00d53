package org.firenet.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.firenet.array.ComplexArray;

/** The values of an array on their way into a file: C order, little-endian. */
final class Elements {
    private static final int BLOCK = 4096;

    private final ComplexArray array;
    private final ElementType type;

    /** The elements of an array that has passed {@link WriteChecks}. */
    Elements(ComplexArray array, ElementType type) {
        this.array = array;
        this.type = type;
    }

    /** Writes all elements. */
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
