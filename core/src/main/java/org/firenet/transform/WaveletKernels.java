package org.firenet.transform;

import org.firenet.rounding.Roundoff;

/**
 * One level of a periodic orthonormal wavelet transform along one axis, and its adjoint. The block has 2n rows: the
 * first half is loaded, the second half computed.
 */
final class WaveletKernels {
    private WaveletKernels() {}

    static ColumnKernel analysis(int n, double[] low, double[] high) {
        return new ColumnKernel(ColumnKernel.identity(n), secondHalf(n), 2 * n, roundingError(low), (re, im, width) -> {
            analyse(n, low, high, re, width);
            analyse(n, low, high, im, width);
        });
    }

    static ColumnKernel synthesis(int n, double[] low, double[] high) {
        return new ColumnKernel(ColumnKernel.identity(n), secondHalf(n), 2 * n, roundingError(low), (re, im, width) -> {
            synthesise(n, low, high, re, width);
            synthesise(n, low, high, im, width);
        });
    }

    /**
     * Each result is a sum of L products with rounded coefficients: its error is at most γ_{L+1} times the same sum of
     * magnitudes. The matrix of magnitudes has row and column sums of {@code Σ|h_j|}, which bounds its norm.
     */
    private static double roundingError(double[] low) {
        double sum = 0;
        for (double coefficient : low) {
            sum += Math.abs(coefficient);
        }
        return Roundoff.gamma(low.length + 1) * sum;
    }

    private static int[] secondHalf(int n) {
        int[] rows = ColumnKernel.identity(n);
        for (int i = 0; i < n; i++) {
            rows[i] += n;
        }
        return rows;
    }

    private static void analyse(int n, double[] low, double[] high, double[] x, int width) {
        for (int k = 0; k < n / 2; k++) {
            int a = (n + k) * width;
            int d = (n + n / 2 + k) * width;
            for (int j = 0; j < low.length; j += 2) {
                int p = Math.floorMod(2 * k + j + 1 - low.length / 2, n) * width;
                int q = Math.floorMod(2 * k + j + 2 - low.length / 2, n) * width;
                // The first pair of taps writes what the others add to.
                combine(x, a, j > 0, low[j], p, low[j + 1], q, width);
                combine(x, d, j > 0, high[j], p, high[j + 1], q, width);
            }
        }
    }

    private static void synthesise(int n, double[] low, double[] high, double[] x, int width) {
        for (int i = 0; i < n; i++) {
            int shifted = i - 1 + low.length / 2;
            int first = Math.floorMod(shifted, 2);
            for (int j = first; j < low.length; j += 2) {
                int k = Math.floorMod((shifted - j) / 2, n / 2);
                int a = k * width;
                int d = (n / 2 + k) * width;
                combine(x, (n + i) * width, j > first, low[j], a, high[j], d, width);
            }
        }
    }

    /** {@code x[out] ← f·x[p] + g·x[q]} on rows, or adds that to what is there. */
    private static void combine(double[] x, int out, boolean add, double f, int p, double g, int q, int width) {
        if (!add) {
            for (int c = 0; c < width; c++) {
                x[out + c] = f * x[p + c] + g * x[q + c];
            }
        } else {
            for (int c = 0; c < width; c++) {
                x[out + c] += f * x[p + c] + g * x[q + c];
            }
        }
    }
}
