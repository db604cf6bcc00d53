package org.firenet.simd;

/** The Walsh–Hadamard transform of a band from block to block, in plain loops. */
record PlainBandHadamard(int width, int blocks) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int half = 1; half < blocks; half *= 2) {
            for (int block = 0; block < blocks; block++) {
                if ((block & half) == 0) {
                    sumsAndDifferences(plane.re(), at + block * blockStride, half * blockStride, rows * width);
                    sumsAndDifferences(plane.im(), at + block * blockStride, half * blockStride, rows * width);
                }
            }
        }
    }

    private static void sumsAndDifferences(float[] x, int at, int step, int count) {
        for (int i = at; i < at + count; i++) {
            float a = x[i];
            x[i] = a + x[i + step];
            x[i + step] = a - x[i + step];
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        forward(plane, at, blockStride, rows);
    }
}
