package org.firenet.benchmarks;

import org.jtransforms.fft.FloatFFT_2D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** What a layer costs with JTransforms and plain loops: two transforms, two Haar passes over all levels, a threshold. */
final class JTransformsLayer {
    private final int side;
    private final int levels;
    private final float[][] image;
    private final FloatFFT_2D transform;
    private final float[] row;

    JTransformsLayer(int side, int levels) {
        this.side = side;
        this.levels = levels;
        this.image = new float[side][2 * side];
        ConcurrencyUtils.setNumberOfThreads(1);
        this.transform = new FloatFFT_2D(side, side);
        this.row = new float[2 * side];
    }

    void run() {
        for (float[] line : image) {
            for (int i = 0; i < line.length; i += 2) {
                double magnitude = Math.sqrt(line[i] * line[i] + line[i + 1] * line[i + 1]);
                float factor = magnitude > 1e-3 ? (float) (1 - 1e-3 / magnitude) : 0;
                line[i] *= factor;
                line[i + 1] *= factor;
            }
        }
        for (int level = levels; level >= 1; level--) {
            haar(side >> level);
        }
        transform.complexForward(image);
        image[0][0] += 1;
        transform.complexInverse(image, true);
        for (int level = 1; level <= levels; level++) {
            haar(side >> level);
        }
    }

    /** Haar's butterfly is its own inverse; the order of the coefficients does not change what it costs. */
    private void haar(int n) {
        for (int r = 0; r < n; r++) {
            float[] upper = image[2 * r];
            float[] lower = image[2 * r + 1];
            for (int c = 0; c < 4 * n; c++) {
                float a = upper[c];
                upper[c] = 0.70710677f * (a + lower[c]);
                lower[c] = 0.70710677f * (a - lower[c]);
            }
        }
        for (int r = 0; r < 2 * n; r++) {
            float[] line = image[r];
            for (int c = 0; c < n; c++) {
                for (int part = 0; part < 2; part++) {
                    row[2 * c + part] = 0.70710677f * (line[4 * c + part] + line[4 * c + 2 + part]);
                    row[2 * (n + c) + part] = 0.70710677f * (line[4 * c + part] - line[4 * c + 2 + part]);
                }
            }
            System.arraycopy(row, 0, line, 0, 4 * n);
        }
    }
}
