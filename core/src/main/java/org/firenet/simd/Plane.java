package org.firenet.simd;

/**
 * A complex matrix in single precision, planar: entry (r, c) is {@code re[r · stride + c] + i · im[r · stride + c]}. The
 * storage is live; two planes are equal if they are the same storage.
 *
 * @param re real parts
 * @param im imaginary parts
 * @param stride distance between two rows, at least the number of columns
 */
public record Plane(float[] re, float[] im, int stride) {
    /** A new matrix of zeros. */
    public static Plane zeros(int rows, int stride) {
        int size = Math.multiplyExact(rows, stride);
        return new Plane(new float[size], new float[size], stride);
    }

    /** A new vector of zeros. */
    public static Plane zeros(int length) {
        return zeros(1, length);
    }

    /** Position of entry (row, column) in both arrays. */
    public int at(int row, int column) {
        return row * stride + column;
    }
}
