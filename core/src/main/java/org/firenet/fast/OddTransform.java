package org.firenet.fast;

import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;

/**
 * The Fourier transform of m = 2h + 1 rows, by the sums {@code p_j = x_j + x_{m−j}} and the differences
 * {@code r_j = −i(x_j − x_{m−j})}: {@code X_{±k} = x_0 + Σ_j cos(2πjk/m) p_j ± sin(2πjk/m) r_j}, j from 1 to h, real
 * combinations of rows. Row j holds entry j, row h + j entry m − j, before and after.
 */
final class OddTransform {
    private final int length;
    private final Kernels kernels;

    /** For each k the factors of two combinations, of which the first rows are 0 and h. */
    private final float[][] taps;

    OddTransform(int length, Kernels kernels) {
        this.length = length;
        this.kernels = kernels;
        int half = length / 2;
        this.taps = new float[half + 1][4 * (half + 1)];
        for (int k = 0; k <= half; k++) {
            for (int j = 0; j <= half; j++) {
                double angle = 2 * Math.PI * (j * k % length) / length;
                taps[k][4 * j] = (float) Math.cos(angle);
                taps[k][4 * j + 1] = (float) Math.sin(angle);
                taps[k][4 * j + 2] = (float) Math.cos(angle);
                taps[k][4 * j + 3] = (float) -Math.sin(angle);
            }
        }
    }

    int length() {
        return length;
    }

    /** The row of an entry. */
    int place(int entry) {
        return entry <= length / 2 ? entry : length / 2 + length - entry;
    }

    /**
     * Transforms {@code width} neighbouring columns.
     *
     * @param from position of the first row, all of which are destroyed
     * @param to position of the first row of the result
     * @param step distance between the rows, of both
     */
    void transform(Plane x, int from, int to, int step, int width) {
        int half = length / 2;
        for (int j = 1; j <= half; j++) {
            kernels.points().fold(x, from + j * step, from + (half + j) * step, width);
        }
        for (int k = 0; k <= half; k++) {
            int out0 = to + k * step;
            // There is no -0: its row is written over by the next pair.
            int out1 = to + (half + Math.max(k, 1)) * step;
            kernels.filters().filter(taps[k], x.re(), from, from + half * step, step, x.re(), out0, out1, width);
            kernels.filters().filter(taps[k], x.im(), from, from + half * step, step, x.im(), out0, out1, width);
        }
    }
}
