package org.firenet.barrier.training;

import java.util.Arrays;

/**
 * Products of small matrices with batches in planar storage (a row of samples per entry), written such that the inner
 * loops run over samples and the compiler turns them into vector instructions.
 */
final class BatchProducts {
    private BatchProducts() {}

    /**
     * A matrix inside a flat array: entry (i, k) at {@code offset + i·rowStride + k·columnStride}, so that a transpose
     * is a swap of strides.
     */
    record Matrix(double[] entries, int offset, int rows, int columns, int rowStride, int columnStride) {
        static Matrix of(double[] entries, int offset, int rows, int columns) {
            return new Matrix(entries, offset, rows, columns, columns, 1);
        }

        Matrix transposed() {
            return new Matrix(entries, offset, columns, rows, columnStride, rowStride);
        }

        double get(int i, int k) {
            return entries[offset + i * rowStride + k * columnStride];
        }
    }

    /** {@code out[i][s] += Σ_k matrix(i, k)·in[k][s]} for s below {@code samples}. */
    static void addProduct(Matrix matrix, double[][] in, double[][] out, int samples) {
        int fours = matrix.columns & ~3;
        for (int i = 0; i < matrix.rows; i++) {
            for (int k = 0; k < fours; k += 4) {
                addFour(
                        new double[] {
                            matrix.get(i, k), matrix.get(i, k + 1), matrix.get(i, k + 2), matrix.get(i, k + 3)
                        },
                        in, k, out[i], samples);
            }
            for (int k = fours; k < matrix.columns; k++) {
                addOne(matrix.get(i, k), in[k], out[i], samples);
            }
        }
    }

    private static void addFour(double[] w, double[][] in, int k, double[] out, int samples) {
        double w0 = w[0];
        double w1 = w[1];
        double w2 = w[2];
        double w3 = w[3];
        double[] a = in[k];
        double[] b = in[k + 1];
        double[] c = in[k + 2];
        double[] d = in[k + 3];
        for (int s = 0; s < samples; s++) {
            out[s] = Math.fma(w0, a[s], Math.fma(w1, b[s], Math.fma(w2, c[s], Math.fma(w3, d[s], out[s]))));
        }
    }

    private static void addOne(double w, double[] in, double[] out, int samples) {
        for (int s = 0; s < samples; s++) {
            out[s] = Math.fma(w, in[s], out[s]);
        }
    }

    /** {@code gradient[offset + i·|right| + k] += Σ_s left[i][s]·right[k][s]}, four products at a time. */
    static void addOuterProducts(double[][] left, double[][] right, double[] gradient, int offset, int samples) {
        int fours = right.length & ~3;
        double[] sums = new double[4];
        for (int i = 0; i < left.length; i++) {
            int row = offset + i * right.length;
            for (int k = 0; k < fours; k += 4) {
                fourDots(left[i], right, k, samples, sums);
                for (int j = 0; j < 4; j++) {
                    gradient[row + k + j] += sums[j];
                }
            }
            for (int k = fours; k < right.length; k++) {
                gradient[row + k] += dot(left[i], right[k], samples);
            }
        }
    }

    private static void fourDots(double[] g, double[][] right, int k, int samples, double[] sums) {
        double[] a = right[k];
        double[] b = right[k + 1];
        double[] c = right[k + 2];
        double[] d = right[k + 3];
        Arrays.fill(sums, 0);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int s = 0; s < samples; s++) {
            double factor = g[s];
            s0 = Math.fma(factor, a[s], s0);
            s1 = Math.fma(factor, b[s], s1);
            s2 = Math.fma(factor, c[s], s2);
            s3 = Math.fma(factor, d[s], s3);
        }
        sums[0] = s0;
        sums[1] = s1;
        sums[2] = s2;
        sums[3] = s3;
    }

    private static double dot(double[] a, double[] b, int samples) {
        double sum = 0;
        for (int s = 0; s < samples; s++) {
            sum = Math.fma(a[s], b[s], sum);
        }
        return sum;
    }
}
