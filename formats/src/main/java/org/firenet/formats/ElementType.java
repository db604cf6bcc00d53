package org.firenet.formats;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * The number types that array files store, named as NumPy names them: a letter and the size in bytes. Every type is
 * read into double precision; an {@link #I8} or {@link #U8} beyond ±2⁵³ is rounded to the nearest double.
 */
public enum ElementType {
    /** Truth value, one byte; anything but 0 is read as 1. */
    B1(1),
    /** Signed integer, 8 bits. */
    I1(1),
    /** Unsigned integer, 8 bits. */
    U1(1),
    /** Unsigned integer, 16 bits. */
    U2(2),
    /** Signed integer, 16 bits. */
    I2(2),
    /** Unsigned integer, 32 bits. */
    U4(4),
    /** Signed integer, 32 bits. */
    I4(4),
    /** Unsigned integer, 64 bits. */
    U8(8),
    /** Signed integer, 64 bits. */
    I8(8),
    /** Single precision. */
    F4(4),
    /** Double precision. */
    F8(8),
    /** Complex, two singles. */
    C8(8),
    /** Complex, two doubles. */
    C16(16);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Size of one element in a file, in bytes. */
    public int bytes() {
        return bytes;
    }

    /** Whether elements have an imaginary part. */
    public boolean isComplex() {
        return this == C8 || this == C16;
    }

    /** Whether elements are whole numbers. */
    public boolean isInteger() {
        return !isComplex() && this != F4 && this != F8;
    }

    /** The real part of the element whose first byte is at {@code position}. */
    double re(ByteBuffer buffer, int position) {
        return switch (this) {
            case B1 -> buffer.get(position) == 0 ? 0 : 1;
            case I1 -> buffer.get(position);
            case U1 -> Byte.toUnsignedInt(buffer.get(position));
            case U2 -> Short.toUnsignedInt(buffer.getShort(position));
            case I2 -> buffer.getShort(position);
            case U4 -> Integer.toUnsignedLong(buffer.getInt(position));
            case I4 -> buffer.getInt(position);
            case U8 -> unsigned(buffer.getLong(position));
            case I8 -> buffer.getLong(position);
            case F4, C8 -> buffer.getFloat(position);
            case F8, C16 -> buffer.getDouble(position);
        };
    }

    /** The imaginary part of the element whose first byte is at {@code position}; 0 for real types. */
    double im(ByteBuffer buffer, int position) {
        return switch (this) {
            case C8 -> buffer.getFloat(position + 4);
            case C16 -> buffer.getDouble(position + 8);
            default -> 0;
        };
    }

    private static double unsigned(long bits) {
        // Halved so that the sign is free; the lowest bit is kept for the rounding.
        return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
    }

    /** The name in NumPy's fashion, {@code c8} say. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
