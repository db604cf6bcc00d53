package org.firenet.simd;

/**
 * The frequency responses of a two-channel synthesis filter bank on 2n samples:
 * {@code X_f = H_f Â_{f mod n} + G_f D̂_{f mod n}} for f from 0 to 2n − 1, where Â and D̂ are the transforms of length n
 * of the approximation and of the details. With the polyphase split in place of a wavelet this is the last butterfly of
 * the fast Fourier transform, and any wavelet costs what that butterfly costs.
 *
 * @param lowRe real parts of H
 * @param lowIm imaginary parts of H
 * @param highRe real parts of G
 * @param highIm imaginary parts of G
 */
public record FilterBank(float[] lowRe, float[] lowIm, float[] highRe, float[] highIm) {
    /**
     * The responses of filters whose tap j sits at sample {@code j + 1 − L/2}.
     *
     * @param n length of the approximation
     * @param scale factor on both responses
     */
    public static FilterBank of(double[] lowPass, double[] highPass, int n, double scale) {
        FilterBank bank = new FilterBank(new float[2 * n], new float[2 * n], new float[2 * n], new float[2 * n]);
        respond(lowPass, n, scale, bank.lowRe, bank.lowIm);
        respond(highPass, n, scale, bank.highRe, bank.highIm);
        return bank;
    }

    private static void respond(double[] filter, int n, double scale, float[] re, float[] im) {
        for (int f = 0; f < 2 * n; f++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < filter.length; j++) {
                double angle = Math.PI * f * (j + 1 - filter.length / 2) / n;
                sumRe += filter[j] * Math.cos(angle);
                sumIm -= filter[j] * Math.sin(angle);
            }
            re[f] = (float) (scale * sumRe);
            im[f] = (float) (scale * sumIm);
        }
    }
}
