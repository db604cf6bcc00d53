package org.firenet.simd;

/** {@link BandKernels} in plain loops. */
final class PlainBandKernels implements BandKernels {
    private static final int WIDTH = 64;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public BandStage[] fourier(int length, Twiddles twiddles) {
        return new BandStage[] {new PlainBandFourier(WIDTH, length / WIDTH, twiddles)};
    }

    @Override
    public BandStage[] hadamard(int length) {
        return new BandStage[] {new PlainBandHadamard(WIDTH, length / WIDTH)};
    }

    @Override
    public void hadamardWithin(Plane plane, int[] at, int begin, int end) {
        for (int k = begin; k < end; k++) {
            PlainKernels.ROWS.hadamard(plane, at[k], WIDTH);
        }
    }
}
