package org.firenet.simd;

/**
 * Pointwise passes over stretches of complex vectors. Sums run in single precision within a stretch: keep stretches to a
 * few thousand entries and add their sums in double precision.
 */
public interface PointKernels {
    /** {@code target ← target + factor · (source − target)}, both from {@code at} on; a copy if the factor is 1. */
    void blend(Plane target, Plane source, int at, int count, float factor);

    /** {@code target ← target + factor · source}, each from a position of its own on. */
    void addMultiple(Plane target, int at, Plane source, int sourceAt, int count, float factor);

    /** {@code z ← S_{τt}(z)}, the complex soft threshold; the thresholds t begin at {@code thresholdsAt}. */
    void shrink(Plane z, int at, int count, float tau, float[] thresholds, int thresholdsAt);

    /** {@code z_i ← z_i · min(1, t_i/|z_i|)}, what the soft threshold takes off. */
    void clip(Plane z, int at, int count, float[] thresholds, int thresholdsAt);

    /** {@code target ← factor · target}. */
    void scale(Plane target, int at, int count, float factor);

    /** {@code z ← factor · z}, then {@link #blend blends} z into the target. */
    void scaleAndBlend(Plane z, Plane target, int at, int count, float factor, float share);

    /** {@code (z_i, z_j) ← (z_i + z_j, −i(z_i − z_j))} for i from {@code at} and j from {@code other} on. */
    void fold(Plane z, int at, int other, int count);

    /** {@code z ← (re + i·im) · z}. */
    void multiply(Plane z, int at, int count, float re, float im);

    /** {@code z_i ← f_i z_i}; the factors begin at {@code factorsAt}. */
    void multiply(Plane z, int at, int count, Plane factors, int factorsAt);

    /** {@code out ← a · b}, each from a position of its own on. */
    void product(Plane a, int aAt, Plane b, int bAt, Plane out, int outAt, int count);

    /** {@code target ← target + conj(a) · b}, each from a position of its own on. */
    void addConjugateProduct(Plane a, int aAt, Plane b, int bAt, Plane target, int targetAt, int count);

    /** {@code Σ t_i |z_i|}. */
    double weightedNorm(Plane z, int at, int count, float[] thresholds, int thresholdsAt);

    /** {@code max |z_i|/t_i}, at least 0. */
    double weightedMaximum(Plane z, int at, int count, float[] thresholds, int thresholdsAt);

    /**
     * The dual step before its projection: {@code v ← u + σ(2b − a − y)}.
     *
     * @return ‖v‖²
     */
    double dualStep(Plane u, Plane next, Plane previous, Plane y, Plane v, int at, int count, float sigma);

    /** {@code ‖a − b‖²}. */
    double distanceSquared(Plane a, Plane b, int at, int count);

    /** {@code Re Σ a_i conj(b_i)}. */
    double innerProduct(Plane a, Plane b, int at, int count);
}
