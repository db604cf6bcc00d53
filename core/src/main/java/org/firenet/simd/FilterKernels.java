package org.firenet.simd;

/**
 * Real combinations of neighbouring stretches, on real parts or imaginary parts alone: the levels of a wavelet, and short
 * transforms. What is read and what is written must not overlap.
 */
public interface FilterKernels {
    /**
     * Two channels into two: {@code dst[out₀ + c] = Σ_t a_t src[in₀ + t·step + c] + b_t src[in₁ + t·step + c]} and the same
     * with c and d to {@code out₁}, for c from 0 to {@code count} − 1. A step of 1 filters along a row, that of a matrix's
     * stride down its columns.
     *
     * @param taps a, b, c and d for t = 0, then for t = 1, and so on, as in {@link PolyphaseFilter}
     */
    void filter(float[] taps, float[] src, int in0, int in1, int step, float[] dst, int out0, int out1, int count);

    /** {@code dst[at + 2i] = src[even + i]}, {@code dst[at + 2i + 1] = src[odd + i]} for i below {@code count}. */
    void interleave(float[] src, int even, int odd, float[] dst, int at, int count);

    /** {@code dst[even + i] = src[at + 2i]}, {@code dst[odd + i] = src[at + 2i + 1]} for i below {@code count}. */
    void deinterleave(float[] src, int at, float[] dst, int even, int odd, int count);
}
