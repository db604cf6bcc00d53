package org.firenet.simd;

/** Power-of-two transforms of one contiguous row, in place and unnormalised. */
public interface RowKernels {
    /** {@code X_k = Σ_j x_j e^{−2πi jk/n}}: x in bit-reversed order in, X in natural order out. */
    void forward(Plane row, int at, int length, Twiddles twiddles);

    /** The adjoint of {@link #forward}: natural order in, bit-reversed order out. */
    void adjoint(Plane row, int at, int length, Twiddles twiddles);

    /** The Walsh–Hadamard transform in natural order, its own adjoint. */
    void hadamard(Plane row, int at, int length);
}
