package org.firenet.coil;

import org.firenet.array.ComplexArray;
import org.firenet.linearalgebra.Cholesky;
import org.firenet.linearalgebra.HermitianMatrix;

/**
 * How the noise of the coils hangs together: {@code Ψ = (1/n) Σ_t e_t e_t*} over the n samples of a noise scan.
 *
 * @param matrix Ψ, shape [coils, coils]
 */
public record NoiseCovariance(ComplexArray matrix) {
    /**
     * The covariance of a noise scan.
     *
     * @param noise samples without any signal, shape [coils, …]
     * @throws IllegalArgumentException if there are fewer samples than coils, or a value is not finite
     */
    public static NoiseCovariance of(ComplexArray noise) {
        int coils = noise.shape().extent(0);
        int samples = noise.size() / coils;
        if (samples < coils) {
            throw new IllegalArgumentException(
                    "the noise of " + coils + " coils needs at least " + coils + " samples per coil, found " + samples);
        }
        ComplexArray matrix = HermitianMatrix.gram(noise);
        matrix.scale(1.0 / samples);
        return new NoiseCovariance(matrix);
    }

    /** Root of the mean variance of the coils: how large noise is per complex sample. */
    public double level() {
        int coils = matrix.shape().rows();
        double trace = 0;
        for (int c = 0; c < coils; c++) {
            trace += matrix.re()[c * coils + c];
        }
        return Math.sqrt(trace / coils);
    }

    /**
     * Virtual coils whose noise is white: {@code M = s L⁻¹} with {@code Ψ = LL*}, of standard deviation
     * {@code s =} {@link #level()} in each, so that the scale of the data stays.
     *
     * @throws IllegalArgumentException if the noise of a coil is zero or a combination of the others'
     */
    public CoilMixture whitening() {
        ComplexArray inverse = factor().inverseFactor();
        inverse.scale(level());
        return new CoilMixture(inverse);
    }

    private Cholesky factor() {
        try {
            return Cholesky.of(matrix);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the noise cannot be made white: that of one coil is 0, or a combination of the others'", e);
        }
    }
}
