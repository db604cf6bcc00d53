package org.firenet.barrier.training;

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

    /** {@code out[i][s] += Σ_k matrix(i, k)·in[k][s]} for s below {@code samples}; what is zero in a matrix costs nothing. */
    static void addProduct(Matrix matrix, double[][] in, double[][] out, int samples) {
        int fours = matrix.columns & ~3;
        for (int i = 0; i < matrix.rows; i++) {
            for (int k = 0; k < fours; k += 4) {
                double w0 = matrix.get(i, k);
                double w1 = matrix.get(i, k + 1);
                double w2 = matrix.get(i, k + 2);
                double w3 = matrix.get(i, k + 3);
                if (w0 != 0 || w1 != 0 || w2 != 0 || w3 != 0) {
                    addFour(w0, w1, w2, w3, in, k, out[i], samples);
                }
            }
            for (int k = fours; k < matrix.columns; k++) {
                if (matrix.get(i, k) != 0) {
                    addOne(matrix.get(i, k), in[k], out[i], samples);
                }
            }
        }
    }

    private static void addFour(
            double w0, double w1, double w2, double w3, double[][] in, int k, double[] out, int samples) {
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

    /**
     * {@code gradient[offset + i·|right| + k] += Σ_s left[i][s]·right[k][s]}. Sums cannot become vector instructions
     * without changing their order, so eight of them at a time keep the multipliers busy instead.
     */
    static void addOuterProducts(double[][] left, double[][] right, double[] gradient, int offset, int samples) {
        int columns = right.length;
        int twos = left.length & ~1;
        int fours = columns & ~3;
        double[] sums = new double[8];
        for (int i = 0; i < twos; i += 2) {
            for (int k = 0; k < fours; k += 4) {
                eightDots(left[i], left[i + 1], right, k, samples, sums);
                for (int j = 0; j < 4; j++) {
                    gradient[offset + i * columns + k + j] += sums[j];
                    gradient[offset + (i + 1) * columns + k + j] += sums[4 + j];
                }
            }
        }
        for (int i = 0; i < left.length; i++) {
            for (int k = i < twos ? fours : 0; k < columns; k++) {
                gradient[offset + i * columns + k] += dot(left[i], right[k], samples);
            }
        }
    }

    private static void eightDots(
            double[] first, double[] second, double[][] right, int k, int samples, double[] sums) {
        double[] a = right[k];
        double[] b = right[k + 1];
        double[] c = right[k + 2];
        double[] d = right[k + 3];
        double fa = 0;
        double fb = 0;
        double fc = 0;
        double fd = 0;
        double sa = 0;
        double sb = 0;
        double sc = 0;
        double sd = 0;
        for (int s = 0; s < samples; s++) {
            double f = first[s];
            double g = second[s];
            fa = Math.fma(f, a[s], fa);
            fb = Math.fma(f, b[s], fb);
            fc = Math.fma(f, c[s], fc);
            fd = Math.fma(f, d[s], fd);
            sa = Math.fma(g, a[s], sa);
            sb = Math.fma(g, b[s], sb);
            sc = Math.fma(g, c[s], sc);
            sd = Math.fma(g, d[s], sd);
        }
        sums[0] = fa;
        sums[1] = fb;
        sums[2] = fc;
        sums[3] = fd;
        sums[4] = sa;
        sums[5] = sb;
        sums[6] = sc;
        sums[7] = sd;
    }

    /** {@code Σ_s a[s]·b[s]}. */
    static double dot(double[] a, double[] b, int samples) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int fours = samples & ~3;
        for (int s = 0; s < fours; s += 4) {
            s0 = Math.fma(a[s], b[s], s0);
            s1 = Math.fma(a[s + 1], b[s + 1], s1);
            s2 = Math.fma(a[s + 2], b[s + 2], s2);
            s3 = Math.fma(a[s + 3], b[s + 3], s3);
        }
        for (int s = fours; s < samples; s++) {
            s0 = Math.fma(a[s], b[s], s0);
        }
        return s0 + s1 + s2 + s3;
    }
}
