package org.firenet.transform;

import org.firenet.array.Shape;
import org.firenet.rounding.Roundoff;

/**
 * The unitary two-dimensional Walsh–Hadamard transform in sequency order on both axes: row k of the transform changes
 * sign k times, and the mean sits at {@code [0, 0]}. Sides must be powers of two.
 */
public final class WalshHadamard extends SeparableTransform {
    /**
     * The transform of images of the given shape.
     *
     * @throws IllegalArgumentException if a side is not a power of two
     */
    public WalshHadamard(Shape shape) {
        super(requirePowersOfTwo(shape), WalshHadamard::forwardKernel, WalshHadamard::inverseKernel);
    }

    private static Shape requirePowersOfTwo(Shape shape) {
        if (Integer.bitCount(shape.rows()) != 1 || Integer.bitCount(shape.columns()) != 1) {
            throw new IllegalArgumentException(
                    "the Walsh-Hadamard transform needs sides that are powers of two, found " + shape);
        }
        return shape;
    }

    private static ColumnKernel forwardKernel(int n) {
        return new ColumnKernel(
                ColumnKernel.identity(n),
                hadamardRows(n),
                n,
                roundingError(n),
                (re, im, width) -> butterflies(n, re, im, width));
    }

    /** The Hadamard matrix in natural order is symmetric and its own inverse, so only the reordering moves. */
    private static ColumnKernel inverseKernel(int n) {
        int[] source = new int[n];
        int[] hadamardRow = hadamardRows(n);
        for (int k = 0; k < n; k++) {
            source[hadamardRow[k]] = k;
        }
        return new ColumnKernel(
                source,
                ColumnKernel.identity(n),
                n,
                roundingError(n),
                (re, im, width) -> butterflies(n, re, im, width));
    }

    /** A stage of butterflies is √2 times a unitary map, each result of it one rounded addition. */
    private static double roundingError(int n) {
        return Roundoff.compound(Roundoff.UNIT, Integer.numberOfTrailingZeros(n));
    }

    /** Row of the natural-order Hadamard matrix with sequency k: the bits of the Gray code of k, reversed. */
    private static int[] hadamardRows(int n) {
        int bits = Integer.numberOfTrailingZeros(n);
        int[] rows = new int[n];
        for (int k = 0; k < n; k++) {
            int gray = k ^ (k >> 1);
            rows[k] = bits == 0 ? 0 : Integer.reverse(gray) >>> (32 - bits);
        }
        return rows;
    }

    private static void butterflies(int n, double[] re, double[] im, int width) {
        for (int half = width; half < n * width; half *= 2) {
            for (int start = 0; start < n * width; start += 2 * half) {
                butterfly(re, start, start + half, half);
                butterfly(im, start, start + half, half);
            }
        }
    }

    private static void butterfly(double[] x, int p, int q, int count) {
        for (int c = 0; c < count; c++) {
            double a = x[p + c];
            double b = x[q + c];
            x[p + c] = a + b;
            x[q + c] = a - b;
        }
    }
}
