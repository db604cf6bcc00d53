package org.firenet.learned.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the smallest useful ONNX file by hand: protocol buffer fields of onnx.proto3, numbered as there. */
final class TinyOnnx {
    private static final int FLOAT = 1;

    private TinyOnnx() {}

    /** y = x + x for tensors of one shape. */
    static byte[] doubling(int... shape) {
        byte[] node = join(text(1, "x"), text(1, "x"), text(2, "y"), text(4, "Add"));
        byte[] graph = join(bytes(1, node), text(2, "g"), bytes(11, value("x", shape)), bytes(12, value("y", shape)));
        return join(number(1, 8), bytes(7, graph), bytes(8, number(2, 13)));
    }

    private static byte[] value(String name, int... shape) {
        byte[] dimensions = new byte[0];
        for (int extent : shape) {
            dimensions = join(dimensions, bytes(1, number(1, extent)));
        }
        byte[] tensor = join(number(1, FLOAT), bytes(2, dimensions));
        return join(text(1, name), bytes(2, bytes(1, tensor)));
    }

    private static byte[] text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        return join(variable(field << 3 | 2), variable(value.length), value);
    }

    private static byte[] number(int field, int value) {
        return join(variable(field << 3), variable(value));
    }

    private static byte[] variable(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int rest = value; ; rest >>>= 7) {
            if (rest < 0x80) {
                out.write(rest);
                return out.toByteArray();
            }
            out.write((rest & 0x7f) | 0x80);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
