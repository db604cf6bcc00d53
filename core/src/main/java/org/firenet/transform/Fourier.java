package org.firenet.transform;

import org.firenet.array.Shape;

/**
 * The unitary two-dimensional discrete Fourier transform of images of any size R × C, with frequency zero at
 * {@code [⌊R/2⌋, ⌊C/2⌋]}:
 * {@code X[k + ⌊R/2⌋, l + ⌊C/2⌋] = (RC)^{−1/2} Σ x[i, j] e^{−2πi ((i − i₀)k/R + (j − j₀)l/C)}}, where the origin
 * {@code [i₀, j₀]} of the image is its corner {@code [0, 0]}, as in the paper, or its centre {@code [⌊R/2⌋, ⌊C/2⌋]}, as in
 * scanners' data. Radix 2 for powers of two, Bluestein's algorithm for other lengths.
 */
public final class Fourier extends SeparableTransform {
    /** Where the image's origin lies. */
    public enum Origin {
        CORNER,
        CENTRE;

        /** The row or column of the origin on an axis of length n. */
        public int index(int n) {
            return this == CENTRE ? n / 2 : 0;
        }
    }

    /**
     * The transform of images of the given shape.
     *
     * @throws IllegalStateException if the shape has not two dimensions
     */
    public Fourier(Shape shape, Origin origin) {
        super(shape, n -> forwardKernel(n, origin.index(n)), n -> inverseKernel(n, origin.index(n)));
    }

    static ColumnKernel forwardKernel(int n, int origin) {
        ColumnKernel plain = plainKernel(n);
        int[] result = new int[n];
        for (int k = 0; k < n; k++) {
            result[(k + n / 2) % n] = plain.result()[k];
        }
        return new ColumnKernel(rotated(n, origin), result, plain.scratchRows(), plain.roundingError(), plain.body());
    }

    static ColumnKernel inverseKernel(int n, int origin) {
        ColumnKernel plain = plainKernel(n);
        int[] result = new int[n];
        for (int i = 0; i < n; i++) {
            result[(i + origin) % n] = plain.result()[i];
        }
        // Exchanging real and imaginary parts turns the forward transform into the inverse one.
        return new ColumnKernel(
                rotated(n, n / 2),
                result,
                plain.scratchRows(),
                plain.roundingError(),
                (re, im, width) -> plain.body().run(im, re, width));
    }

    /** Row {@code (i + shift) mod n} for every i. */
    private static int[] rotated(int n, int shift) {
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = (i + shift) % n;
        }
        return rows;
    }

    private static ColumnKernel plainKernel(int n) {
        if (Integer.bitCount(n) == 1) {
            PowerOfTwoDft dft = new PowerOfTwoDft(n);
            return new ColumnKernel(
                    ColumnKernel.identity(n), dft.bitReversal(), n, dft.roundingError(), dft::decimateInFrequency);
        }
        BluesteinDft dft = new BluesteinDft(n);
        int[] natural = ColumnKernel.identity(n);
        return new ColumnKernel(natural, natural, dft.scratchRows(), dft.roundingError(), dft::transform);
    }
}
