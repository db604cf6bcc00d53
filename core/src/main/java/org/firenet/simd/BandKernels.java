package org.firenet.simd;

/** The stages of power-of-two transforms along the rows of a matrix that is stored in blocks. */
public interface BandKernels {
    /** Columns of a block, a power of two. */
    int width();

    /**
     * The stages of {@code X_k = Σ_j x_j e^{−2πi jk/n}}: x in bit-reversed order in, X in natural order out.
     *
     * @param length n, a multiple of the width
     */
    BandStage[] fourier(int length, Twiddles twiddles);

    /**
     * The stages from block to block of the Walsh–Hadamard transform in natural order. {@link HadamardKernels#transformRows}
     * is the rest of it, before or after.
     */
    BandStage[] hadamard(int length);
}
