package org.firenet.transform;

import java.util.Arrays;

/**
 * One level of a periodic orthonormal wavelet transform along one axis, and its adjoint. The block has 2n rows: the
 * first half is loaded, the second half computed.
 */
final class WaveletKernels {
    private WaveletKernels() {}

    static ColumnKernel analysis(int n, double[] low, double[] high) {
        return new ColumnKernel(ColumnKernel.identity(n), secondHalf(n), 2 * n, (re, im, width) -> {
            analyse(n, low, high, re, width);
            analyse(n, low, high, im, width);
        });
    }

    static ColumnKernel synthesis(int n, double[] low, double[] high) {
        return new ColumnKernel(ColumnKernel.identity(n), secondHalf(n), 2 * n, (re, im, width) -> {
            synthesise(n, low, high, re, width);
            synthesise(n, low, high, im, width);
        });
    }

    private static int[] secondHalf(int n) {
        int[] rows = ColumnKernel.identity(n);
        for (int i = 0; i < n; i++) {
            rows[i] += n;
        }
        return rows;
    }

    private static void analyse(int n, double[] low, double[] high, double[] x, int width) {
        Arrays.fill(x, n * width, 2 * n * width, 0);
        for (int k = 0; k < n / 2; k++) {
            int a = (n + k) * width;
            int d = (n + n / 2 + k) * width;
            for (int j = 0; j < low.length; j++) {
                int from = Math.floorMod(2 * k + j + 1 - low.length / 2, n) * width;
                for (int c = 0; c < width; c++) {
                    double value = x[from + c];
                    x[a + c] += low[j] * value;
                    x[d + c] += high[j] * value;
                }
            }
        }
    }

    private static void synthesise(int n, double[] low, double[] high, double[] x, int width) {
        Arrays.fill(x, n * width, 2 * n * width, 0);
        for (int k = 0; k < n / 2; k++) {
            int a = k * width;
            int d = (n / 2 + k) * width;
            for (int j = 0; j < low.length; j++) {
                int to = (n + Math.floorMod(2 * k + j + 1 - low.length / 2, n)) * width;
                for (int c = 0; c < width; c++) {
                    x[to + c] += low[j] * x[a + c] + high[j] * x[d + c];
                }
            }
        }
    }
}
