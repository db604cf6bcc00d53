package org.firenet.simd;

/**
 * Unnormalised power-of-two transforms along the rows of a band of a matrix that is stored in blocks, see {@link BandStage},
 * in place.
 */
public final class BandTransform {
    private final int width;
    private final BandStage[][] fourier;
    private final BandStage[][] hadamard;

    /**
     * @param longest length that will be transformed
     * @param twiddles for at least that length and the width of a block
     */
    public BandTransform(BandKernels kernels, int longest, Twiddles twiddles) {
        this.width = kernels.width();
        int lengths = longest < width ? 0 : power(longest / width) + 1;
        this.fourier = new BandStage[lengths][];
        this.hadamard = new BandStage[lengths][];
        for (int power = 0; power < lengths; power++) {
            fourier[power] = kernels.fourier(width << power, twiddles);
            hadamard[power] = kernels.hadamard(width << power);
        }
    }

    /**
     * The Fourier transform of {@code rows} rows: bit-reversed order in, natural order out.
     *
     * @param at position of the first row in the first of its blocks
     * @param blockStride distance between two blocks
     * @param length a multiple of the width of a block
     */
    public void forward(Plane plane, int at, int blockStride, int length, int rows) {
        for (BandStage stage : fourier[power(length / width)]) {
            stage.forward(plane, at, blockStride, rows);
        }
    }

    /** The adjoint of {@link #forward}: natural order in, bit-reversed order out. */
    public void adjoint(Plane plane, int at, int blockStride, int length, int rows) {
        BandStage[] stages = fourier[power(length / width)];
        for (int i = stages.length - 1; i >= 0; i--) {
            stages[i].adjoint(plane, at, blockStride, rows);
        }
    }

    /** The Walsh–Hadamard transform in natural order as far as blocks meet, its own adjoint: {@link BandKernels#hadamard}. */
    public void hadamard(Plane plane, int at, int blockStride, int length, int rows) {
        for (BandStage stage : hadamard[power(length / width)]) {
            stage.forward(plane, at, blockStride, rows);
        }
    }

    private static int power(int blocks) {
        return Integer.numberOfTrailingZeros(blocks);
    }
}
