package org.firenet.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.firenet.array.ComplexArray;

/** The values of an array on their way into a file: little-endian, slice by slice. */
final class Elements {
    private static final int BLOCK = 4096;

    private final Path file;
    private final ArraySource source;
    private final ElementType type;

    /**
     * The elements of an array.
     *
     * @param file named in errors
     */
    Elements(Path file, ArraySource source, ElementType type) {
        this.file = file;
        this.source = source;
        this.type = type;
    }

    /** Writes all elements in C order. */
    void writeTo(OutputStream out) throws IOException {
        writeTo(out, UnaryOperator.identity());
    }

    /** Writes all elements in C order, every slice rearranged before it is written. */
    void writeTo(OutputStream out, UnaryOperator<ComplexArray> rearranged) throws IOException {
        for (int index = 0; index < Slices.count(source.shape()); index++) {
            ComplexArray slice = source.slice(index);
            WriteChecks.requireStorable(file, slice, type, (long) index * slice.size());
            write(rearranged.apply(slice), out);
        }
    }

    private void write(ComplexArray array, OutputStream out) throws IOException {
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
