package org.firenet.fast;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.simd.Plane;
import org.firenet.transform.Fourier;

/**
 * The factors of Bluestein's algorithm for {@code X_k = Σ_j x_j e^{−2πi (j − j₀)(k − k₀)/n}}, any n: with
 * {@code c(a) = e^{−πi a²/n}} and {@code ab = (a² + b² − (b − a)²)/2} this is
 * {@code X_k = c(k − k₀) Σ_j [x_j c(j − j₀)] conj c((k − j) + j₀ − k₀)}, a convolution, done on a power of two of at least
 * 2n − 1 entries (L. Bluestein, A linear filtering approach to the computation of discrete Fourier transform, 1970).
 *
 * @param before c(j − j₀), n values
 * @param spectrum of the convolution's other factor, for {@code e^{+2πi…}} and in bit-reversed order, with the factor that
 *     makes the inverse transform one
 * @param after c(k − k₀), n values
 */
record Chirp(Plane before, Plane spectrum, Plane after) {
    /** The factors for pixels j counted from {@code origin}, and frequencies k counted from {@code zero}. */
    static Chirp of(int n, int origin, int zero) {
        int padded = padded(n);
        ComplexArray conjugate = ComplexArray.zeros(Shape.of(1, padded));
        for (int m = 1 - n; m < n; m++) {
            int place = Math.floorMod(m, padded);
            double angle = angle(m + origin - zero, n);
            conjugate.re()[place] = Math.cos(angle);
            conjugate.im()[place] = Math.sin(angle);
        }
        new Fourier(conjugate.shape(), Fourier.Origin.CORNER).forward(conjugate, new Workspace());
        Plane spectrum = Plane.zeros(padded);
        double scale = 1 / Math.sqrt(padded);
        for (int k = 0; k < padded; k++) {
            int centred = (BitReversal.of(k, padded) + padded / 2) % padded;
            spectrum.re()[k] = (float) (scale * conjugate.re()[centred]);
            spectrum.im()[k] = (float) (scale * -conjugate.im()[centred]);
        }
        return new Chirp(factors(n, origin), spectrum, factors(n, zero));
    }

    private static int padded(int n) {
        return 2 * Integer.highestOneBit(2 * n - 2);
    }

    private static Plane factors(int n, int centre) {
        Plane factors = Plane.zeros(n);
        for (int i = 0; i < n; i++) {
            double angle = angle(i - centre, n);
            factors.re()[i] = (float) Math.cos(angle);
            factors.im()[i] = (float) Math.sin(angle);
        }
        return factors;
    }

    /** {@code −πa²/n}, with a² reduced exactly. */
    private static double angle(long a, int n) {
        return -Math.PI * (a * a % (2L * n)) / n;
    }

    /** Length of the convolution. */
    int padded() {
        return spectrum.stride();
    }

    int length() {
        return before.stride();
    }
}
