package org.firenet.imaging;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.sampling.SamplingMask;

/**
 * Complex Gaussian noise on sampled positions, scaled so that its Euclidean norm is exactly a given share of that of the
 * samples, as in the paper's experiments.
 *
 * @param level {@code ‖e‖₂/‖y‖₂}, from 0 to 1e5
 * @param seed of the draw
 */
public record Noise(double level, long seed) {
    /** Noise a hundred thousand times as long as the measurements, −100 dB, leaves nothing of them in single precision. */
    private static final double LARGEST_LEVEL = 1e5;

    private static final double MOST_DECIBELS = 400;

    public Noise {
        if (!(level >= 0 && level <= LARGEST_LEVEL)) {
            throw new IllegalArgumentException(
                    "the noise level must be a number from 0 to " + LARGEST_LEVEL + ", found " + level);
        }
    }

    /**
     * The level that belongs to a signal-to-noise ratio of {@code 20 log₁₀(‖y‖₂/‖e‖₂)} decibels.
     *
     * @throws IllegalArgumentException if the ratio is not between −100 and 400 decibels
     */
    public static double levelOf(double decibels) {
        double least = -20 * Math.log10(LARGEST_LEVEL);
        if (!(decibels >= least && decibels <= MOST_DECIBELS)) {
            throw new IllegalArgumentException("the signal-to-noise ratio must be from " + least + " to "
                    + MOST_DECIBELS + " dB, found " + decibels);
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
