package org.firenet.simd;

/**
 * One level of a periodic orthonormal wavelet transform along one axis, in polyphase form. The image is seen as pairs
 * {@code (x[2q − e], x[2q + 1 − e])} with e = 1 for an even number v of vanishing moments, otherwise 0; then both
 * directions turn two channels into two channels: {@code out₀[k] = Σ_t a_t in₀[k + t] + b_t in₁[k + t]} and the same with
 * c and d for {@code out₁}, where t runs over v taps and the inputs begin {@link #synthesisReach} or
 * {@link #analysisReach} entries earlier.
 *
 * @param synthesis a, b, c and d of the four first taps, then of the second ones, and so on: from low and high pass to
 *     pairs
 * @param analysis the same from pairs to low and high pass
 */
public record PolyphaseFilter(float[] synthesis, float[] analysis) {
    /**
     * The filter pair of an orthonormal wavelet.
     *
     * @param lowPass h, 2v taps, of which tap j sits at sample {@code j + 1 − v}
     * @param highPass g, likewise
     * @param scale factor on all taps
     */
    public static PolyphaseFilter of(double[] lowPass, double[] highPass, double scale) {
        int v = lowPass.length / 2;
        float[] synthesis = new float[4 * v];
        float[] analysis = new float[4 * v];
        for (int t = 0; t < v; t++) {
            for (int phase = 0; phase < 2; phase++) {
                float low = (float) (scale * lowPass[2 * t + phase]);
                float high = (float) (scale * highPass[2 * t + phase]);
                analysis[4 * t + phase] = low;
                analysis[4 * t + 2 + phase] = high;
                synthesis[4 * (v - 1 - t) + 2 * phase] = low;
                synthesis[4 * (v - 1 - t) + 2 * phase + 1] = high;
            }
        }
        return new PolyphaseFilter(synthesis, analysis);
    }

    /** The number v of taps per channel, which is that of vanishing moments. */
    public int taps() {
        return synthesis.length / 4;
    }

    /** e: by how many samples pairs begin before an even sample. */
    public int pairShift() {
        return 1 - taps() % 2;
    }

    /** How many entries before q the low and high pass that make pair q begin. */
    public int synthesisReach() {
        return taps() / 2;
    }

    /** How many pairs before k those begin that make the low and high pass at k. */
    public int analysisReach() {
        return (taps() - 1) / 2;
    }
}
