package org.firenet.transform;

import org.firenet.rounding.Roundoff;

/**
 * The unnormalised discrete Fourier transform of columns of power-of-two length n, {@code X_k = Σ_j x_j e^{−2πi jk/n}}:
 * radix 2, decimation in frequency (natural order in, bit-reversed order out) and decimation in time (bit-reversed in,
 * natural out). The caller keeps the order straight; {@link #bitReversal} tells it. The twiddle factors come from
 * {@link StrictMath}, so that every Java gives the same bits.
 */
final class PowerOfTwoDft {
    /**
     * How far a twiddle factor is from the exact one: the angle, below π, has a relative error of at most 2u (the constant
     * π, one product), cosine and sine are off by one unit in the last place, u, each: together below 6.3u + √2u.
     */
    private static final double TWIDDLE_ERROR = 8 * Roundoff.UNIT;

    private final int length;
    private final double[] cos;
    private final double[] sin;

    PowerOfTwoDft(int length) {
        this.length = length;
        this.cos = new double[Math.max(1, length / 2)];
        this.sin = new double[Math.max(1, length / 2)];
        for (int k = 0; k < cos.length; k++) {
            cos[k] = StrictMath.cos(2 * Math.PI * k / length);
            sin[k] = -StrictMath.sin(2 * Math.PI * k / length);
        }
    }

    /**
     * e with {@code ‖fl(Fx) − Fx‖₂ ≤ e‖Fx‖₂}, for both directions: of each stage, which is √2 times a unitary map, the
     * compound of one complex addition, the twiddle factor and one complex product, whose relative error is at most
     * √2γ₂ (Higham 2002, lemma 3.5 and theorem 24.2).
     */
    double roundingError() {
        double product = Roundoff.compound(TWIDDLE_ERROR, Math.sqrt(2) * Roundoff.gamma(2));
        double stage = Roundoff.compound(Roundoff.UNIT, product);
        return Roundoff.compound(stage, Integer.numberOfTrailingZeros(length));
    }

    /** Position of frequency k after decimation in frequency: the bits of k reversed. */
    int[] bitReversal() {
        int[] reversed = new int[length];
        int bits = Integer.numberOfTrailingZeros(length);
        for (int k = 0; k < length; k++) {
            reversed[k] = bits == 0 ? 0 : Integer.reverse(k) >>> (32 - bits);
        }
        return reversed;
    }

    /** Natural order in, bit-reversed order out; the rows are {@code width} long. */
    void decimateInFrequency(double[] re, double[] im, int width) {
        for (int half = length / 2; half >= 1; half /= 2) {
            for (int start = 0; start < length; start += 2 * half) {
                for (int j = 0; j < half; j++) {
                    int t = j * (length / (2 * half));
                    lowerAfter(re, im, (start + j) * width, (start + j + half) * width, width, cos[t], sin[t]);
                }
            }
        }
    }

    /** Bit-reversed order in, natural order out; the rows are {@code width} long. */
    void decimateInTime(double[] re, double[] im, int width) {
        for (int half = 1; half < length; half *= 2) {
            for (int start = 0; start < length; start += 2 * half) {
                for (int j = 0; j < half; j++) {
                    int t = j * (length / (2 * half));
                    lowerBefore(re, im, (start + j) * width, (start + j + half) * width, width, cos[t], sin[t]);
                }
            }
        }
    }

    /** Butterfly a, b ← a + b, (a − b)·w on two rows. */
    private static void lowerAfter(double[] re, double[] im, int p, int q, int width, double wr, double wi) {
        for (int c = 0; c < width; c++) {
            double ar = re[p + c];
            double ai = im[p + c];
            double dr = ar - re[q + c];
            double di = ai - im[q + c];
            re[p + c] = ar + re[q + c];
            im[p + c] = ai + im[q + c];
            re[q + c] = dr * wr - di * wi;
            im[q + c] = dr * wi + di * wr;
        }
    }

    /** Butterfly a, b ← a + b·w, a − b·w on two rows. */
    private static void lowerBefore(double[] re, double[] im, int p, int q, int width, double wr, double wi) {
        for (int c = 0; c < width; c++) {
            double br = re[q + c] * wr - im[q + c] * wi;
            double bi = re[q + c] * wi + im[q + c] * wr;
            re[q + c] = re[p + c] - br;
            im[q + c] = im[p + c] - bi;
            re[p + c] += br;
            im[p + c] += bi;
        }
    }
}
