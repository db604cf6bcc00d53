package org.firenet.simd;

/** {@link BandKernels} in plain loops. */
final class PlainBandKernels implements BandKernels {
    static final int WIDTH = 64;

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
}
