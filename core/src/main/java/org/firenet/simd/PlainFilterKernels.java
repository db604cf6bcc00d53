package org.firenet.simd;

/** {@link FilterKernels} in plain loops. */
final class PlainFilterKernels implements FilterKernels {
    @Override
    public void filter(
            float[] taps, float[] src, int in0, int in1, int step, float[] dst, int out0, int out1, int count) {
        for (int t = 0; 4 * t < taps.length; t++) {
            int p = in0 + t * step;
            int q = in1 + t * step;
            if (t == 0) {
                combine(src, p, taps[0], q, taps[1], dst, out0, count);
                combine(src, p, taps[2], q, taps[3], dst, out1, count);
            } else {
                addCombined(src, p, taps[4 * t], q, taps[4 * t + 1], dst, out0, count);
                addCombined(src, p, taps[4 * t + 2], q, taps[4 * t + 3], dst, out1, count);
            }
        }
    }

    private static void combine(float[] src, int p, float a, int q, float b, float[] dst, int at, int count) {
        for (int c = 0; c < count; c++) {
            dst[at + c] = a * src[p + c] + b * src[q + c];
        }
    }

    private static void addCombined(float[] src, int p, float a, int q, float b, float[] dst, int at, int count) {
        for (int c = 0; c < count; c++) {
            dst[at + c] += a * src[p + c] + b * src[q + c];
        }
    }

    @Override
    public void interleave(float[] src, int even, int odd, float[] dst, int at, int count) {
        for (int i = 0; i < count; i++) {
            dst[at + 2 * i] = src[even + i];
            dst[at + 2 * i + 1] = src[odd + i];
        }
    }

    @Override
    public void deinterleave(float[] src, int at, float[] dst, int even, int odd, int count) {
        for (int i = 0; i < count; i++) {
            dst[even + i] = src[at + 2 * i];
            dst[odd + i] = src[at + 2 * i + 1];
        }
    }
}
