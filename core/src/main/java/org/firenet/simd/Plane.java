package org.firenet.simd;

import java.util.Arrays;

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

    /** By hand: what a record makes of itself is linked when first asked, which takes 10 ms of a cold start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Plane plane && plane.re == re && plane.im == im && plane.stride == stride;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(re);
    }

    /** Makes all entries 0. */
    public void clear() {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
    }

    /** Takes the entries of a matrix with arrays as long. */
    public void set(Plane other) {
        System.arraycopy(other.re, 0, re, 0, re.length);
        System.arraycopy(other.im, 0, im, 0, im.length);
    }

    /** Position of entry (row, column) in both arrays. */
    public int at(int row, int column) {
        return row * stride + column;
    }
}
