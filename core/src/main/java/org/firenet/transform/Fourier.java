package org.firenet.transform;

import org.firenet.array.Shape;

/**
 * The unitary, centred two-dimensional discrete Fourier transform of images of any size R × C:
 * {@code X[k + ⌊R/2⌋, l + ⌊C/2⌋] = (RC)^{−1/2} Σ x[i, j] e^{−2πi (ik/R + jl/C)}}, so that frequency zero sits at
 * {@code [⌊R/2⌋, ⌊C/2⌋]} and the image's origin at {@code [0, 0]}. Radix 2 for powers of two, Bluestein's algorithm for
 * other lengths.
 */
public final class Fourier extends SeparableTransform {
    /**
     * The transform of images of the given shape.
     *
     * @throws IllegalStateException if the shape has not two dimensions
     */
    public Fourier(Shape shape) {
        super(shape, Fourier::forwardKernel, Fourier::inverseKernel);
    }

    private static ColumnKernel forwardKernel(int n) {
        ColumnKernel plain = plainKernel(n);
        int[] result = new int[n];
        for (int k = 0; k < n; k++) {
            result[(k + n / 2) % n] = plain.result()[k];
        }
        return new ColumnKernel(plain.source(), result, plain.scratchRows(), plain.body());
    }

    private static ColumnKernel inverseKernel(int n) {
        ColumnKernel plain = plainKernel(n);
        int[] source = new int[n];
        for (int k = 0; k < n; k++) {
            source[k] = (k + n / 2) % n;
        }
        // Exchanging real and imaginary parts turns the forward transform into the inverse one.
        return new ColumnKernel(
                source,
                plain.result(),
                plain.scratchRows(),
                (re, im, width) -> plain.body().run(im, re, width));
    }

    private static ColumnKernel plainKernel(int n) {
        if (Integer.bitCount(n) == 1) {
            PowerOfTwoDft dft = new PowerOfTwoDft(n);
            return new ColumnKernel(ColumnKernel.identity(n), dft.bitReversal(), n, dft::decimateInFrequency);
        }
        BluesteinDft dft = new BluesteinDft(n);
        return new ColumnKernel(ColumnKernel.identity(n), ColumnKernel.identity(n), dft.scratchRows(), dft::transform);
    }
}
