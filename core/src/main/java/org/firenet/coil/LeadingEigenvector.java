package org.firenet.coil;

import java.util.Arrays;

/**
 * The largest eigenvalue and its eigenvector of small Hermitian matrices with eigenvalues from 0 to 1, by power iteration
 * from the vector of the matrix before: those of neighbouring pixels are nearly the same. Not thread-safe.
 */
final class LeadingEigenvector {
    /** Where the leading eigenvalue stands out, a few steps reach the accuracy; where it does not, the pixel is cropped. */
    private static final int MOST_STEPS = 60;

    private static final double ACCURACY = 1e-6;

    private final int n;
    private final double[] re;
    private final double[] im;
    private final double[] nextRe;
    private final double[] nextIm;
    private double value;

    LeadingEigenvector(int n) {
        this.n = n;
        this.re = new double[n];
        this.im = new double[n];
        this.nextRe = new double[n];
        this.nextIm = new double[n];
    }

    /** Begins anew, from a vector that no eigenvector is likely to be orthogonal to. */
    void reset() {
        for (int i = 0; i < n; i++) {
            re[i] = 1 / Math.sqrt(n);
            im[i] = (i + 1.0) / (n * n);
        }
    }

    /** Iterates on a matrix, given by its entries (0, 0), (1, 0), (1, 1), (2, 0), …. */
    void of(double[] matrixRe, double[] matrixIm) {
        for (int step = 0; step < MOST_STEPS; step++) {
            multiply(matrixRe, matrixIm);
            double square = 0;
            double inner = 0;
            for (int i = 0; i < n; i++) {
                square += nextRe[i] * nextRe[i] + nextIm[i] * nextIm[i];
                inner += nextRe[i] * re[i] + nextIm[i] * im[i];
            }
            value = inner;
            double length = Math.sqrt(square);
            if (length == 0) {
                return;
            }
            for (int i = 0; i < n; i++) {
                re[i] = nextRe[i] / length;
                im[i] = nextIm[i] / length;
            }
            // ‖Gx − λx‖² = ‖Gx‖² − λ².
            if (square - inner * inner <= ACCURACY * ACCURACY * square) {
                return;
            }
        }
    }

    private void multiply(double[] matrixRe, double[] matrixIm) {
        Arrays.fill(nextRe, 0);
        Arrays.fill(nextIm, 0);
        int pair = 0;
        for (int c = 0; c < n; c++) {
            for (int d = 0; d < c; d++, pair++) {
                double ar = matrixRe[pair];
                double ai = matrixIm[pair];
                nextRe[c] += ar * re[d] - ai * im[d];
                nextIm[c] += ar * im[d] + ai * re[d];
                nextRe[d] += ar * re[c] + ai * im[c];
                nextIm[d] += ar * im[c] - ai * re[c];
            }
            nextRe[c] += matrixRe[pair] * re[c];
            nextIm[c] += matrixRe[pair] * im[c];
            pair++;
        }
    }

    /** The largest eigenvalue. */
    double value() {
        return value;
    }

    double re(int i) {
        return re[i];
    }

    double im(int i) {
        return im[i];
    }
}
