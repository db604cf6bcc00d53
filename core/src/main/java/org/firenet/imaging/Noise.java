package org.firenet.imaging;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.sampling.SamplingMask;

/**
 * Complex Gaussian noise on sampled positions, scaled so that its Euclidean norm is exactly a given share of that of the
 * samples, as in the paper's experiments.
 *
 * @param level {@code ‖e‖₂/‖y‖₂}, at least 0
 * @param seed of the draw
 */
public record Noise(double level, long seed) {
    public Noise {
        if (!(level >= 0) || level == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the noise level must be a finite number, at least 0, found " + level);
        }
    }

    /**
     * The level that belongs to a signal-to-noise ratio of {@code 20 log₁₀(‖y‖₂/‖e‖₂)} decibels.
     *
     * @throws IllegalArgumentException if the ratio is not finite
     */
    public static double levelOf(double decibels) {
        if (!Double.isFinite(decibels)) {
            throw new IllegalArgumentException("the signal-to-noise ratio must be finite, found " + decibels);
        }
        return Math.pow(10, -decibels / 20);
    }

    /**
     * Adds the noise to the sampled positions of a grid, or of the grids of several coils, and sets the others to zero.
     *
     * @param grid rows × columns, or coils × rows × columns: then the level is that of all coils together
     */
    public void applyTo(ComplexArray grid, SamplingMask mask) {
        SplittableRandom random = new SplittableRandom(seed);
        ComplexArray noise = ComplexArray.zeros(grid.shape());
        ComplexArray sampled = ComplexArray.zeros(grid.shape());
        int[] indices = mask.indices();
        for (int coil = 0; coil < grid.size(); coil += mask.shape().size()) {
            for (int index : indices) {
                int i = coil + index;
                noise.re()[i] = random.nextGaussian();
                noise.im()[i] = random.nextGaussian();
                sampled.re()[i] = grid.re()[i];
                sampled.im()[i] = grid.im()[i];
            }
        }
        grid.set(sampled);
        if (level > 0) {
            grid.add(level * sampled.norm() / noise.norm(), noise);
        }
    }
}
