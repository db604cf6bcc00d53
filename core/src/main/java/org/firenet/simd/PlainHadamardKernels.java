package org.firenet.simd;

/** {@link HadamardKernels} in plain loops. */
final class PlainHadamardKernels implements HadamardKernels {
    @Override
    public void join(float[] x, int at, int stride, int rows, int part, int parts, int width) {
        for (int joined = part; joined < parts * part; joined *= 2) {
            for (int start = 0; start < rows; start += 2 * joined) {
                for (int row = start; row < start + joined; row++) {
                    sumAndDifference(x, at + row * stride, joined * stride, width);
                }
            }
        }
    }

    private static void sumAndDifference(float[] x, int at, int step, int width) {
        for (int i = at; i < at + width; i++) {
            float a = x[i];
            float b = x[i + step];
            x[i] = a + b;
            x[i + step] = a - b;
        }
    }

    @Override
    public void transformRows(Plane x, int[] at, int begin, int end) {
        for (int k = begin; k < end; k++) {
            PlainRowKernels.hadamard(x.re(), at[k], PlainBandKernels.WIDTH);
            PlainRowKernels.hadamard(x.im(), at[k], PlainBandKernels.WIDTH);
        }
    }
}
