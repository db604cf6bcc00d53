package org.firenet.transform;

import java.util.Arrays;
import org.firenet.rounding.Roundoff;

/**
 * The unnormalised discrete Fourier transform of columns of any length n, as a convolution with a chirp of
 * power-of-two length (L. Bluestein, A linear filtering approach to the computation of discrete Fourier transform,
 * 1970): {@code X_k = w_k Σ_j (x_j w_j) conj(w_{k−j})} with {@code w_j = e^{−πi j²/n}}.
 */
final class BluesteinDft {
    /** The angle, below 2π, has a relative error of at most 2.4u; cosine and sine are off by u each: below 16.5u. */
    private static final double CHIRP_ERROR = 20 * Roundoff.UNIT;

    /** Of a complex product. */
    private static final double PRODUCT_ERROR = Math.sqrt(2) * Roundoff.gamma(2);

    private final int length;
    private final int padded;
    private final PowerOfTwoDft dft;
    private final double[] chirpRe;
    private final double[] chirpIm;
    private final double[] filterRe;
    private final double[] filterIm;

    BluesteinDft(int length) {
        this.length = length;
        this.padded = Math.max(1, Integer.highestOneBit(2 * length - 2) * 2);
        this.dft = new PowerOfTwoDft(padded);
        this.chirpRe = new double[length];
        this.chirpIm = new double[length];
        for (int j = 0; j < length; j++) {
            double angle = Math.PI * ((long) j * j % (2L * length)) / length;
            chirpRe[j] = StrictMath.cos(angle);
            chirpIm[j] = -StrictMath.sin(angle);
        }
        this.filterRe = new double[padded];
        this.filterIm = new double[padded];
        for (int j = 0; j < length; j++) {
            int mirrored = (padded - j) % padded;
            filterRe[j] = filterRe[mirrored] = chirpRe[j] / padded;
            filterIm[j] = filterIm[mirrored] = -chirpIm[j] / padded;
        }
        dft.decimateInFrequency(filterRe, filterIm, 1);
    }

    int scratchRows() {
        return padded;
    }

    /**
     * e with {@code ‖fl(Fx) − Fx‖₂ ≤ e‖Fx‖₂}, both directions: followed through the steps of {@link #transform}, with N the
     * padded length, φ the largest magnitude of the filter's transform and {@code ‖Fx‖₂ = √n‖x‖₂}. Larger than for powers
     * of two, since the convolution makes vectors of length {@code Nφ‖x‖₂} on its way.
     */
    double roundingError() {
        double chirp = Roundoff.compound(CHIRP_ERROR, PRODUCT_ERROR);
        double dftError = dft.roundingError();
        double spectrum = Roundoff.compound(Roundoff.compound(chirp, dftError), PRODUCT_ERROR);
        // The filter has N-th parts of unit numbers: its transform has a length of at most 1.
        double filterError = Roundoff.compound(CHIRP_ERROR, dftError);
        double largest = largestOfFilter();
        double filtered = largest * spectrum + filterError;
        double convolved = filtered + dftError * (largest + filterError + filtered);
        return Roundoff.compound(padded / Math.sqrt(length) * convolved, chirp);
    }

    private double largestOfFilter() {
        double largest = 0;
        for (int k = 0; k < padded; k++) {
            largest = Math.max(largest, filterRe[k] * filterRe[k] + filterIm[k] * filterIm[k]);
        }
        return Math.sqrt(largest);
    }

    /** Transforms the first n rows of a block of {@link #scratchRows} rows, natural order in and out. */
    void transform(double[] re, double[] im, int width) {
        for (int j = 0; j < length; j++) {
            multiply(re, im, j * width, width, chirpRe[j], chirpIm[j]);
        }
        Arrays.fill(re, length * width, padded * width, 0);
        Arrays.fill(im, length * width, padded * width, 0);
        dft.decimateInFrequency(re, im, width);
        for (int k = 0; k < padded; k++) {
            multiply(re, im, k * width, width, filterRe[k], filterIm[k]);
        }
        // Exchanging real and imaginary parts turns the forward transform into the inverse one.
        dft.decimateInTime(im, re, width);
        for (int k = 0; k < length; k++) {
            multiply(re, im, k * width, width, chirpRe[k], chirpIm[k]);
        }
    }

    private static void multiply(double[] re, double[] im, int from, int width, double wr, double wi) {
        for (int c = from; c < from + width; c++) {
            double r = re[c];
            re[c] = r * wr - im[c] * wi;
            im[c] = r * wi + im[c] * wr;
        }
    }
}
