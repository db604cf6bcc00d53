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

    /** Adds the noise to the sampled positions of a grid and sets the others to zero. */
    public void applyTo(ComplexArray grid, SamplingMask mask) {
        SplittableRandom random = new SplittableRandom(seed);
        ComplexArray noise = ComplexArray.zeros(grid.shape());
        ComplexArray sampled = ComplexArray.zeros(grid.shape());
        for (int i : mask.indices()) {
            noise.re()[i] = random.nextGaussian();
            noise.im()[i] = random.nextGaussian();
            sampled.re()[i] = grid.re()[i];
            sampled.im()[i] = grid.im()[i];
        }
        grid.set(sampled);
        if (level > 0) {
            grid.add(level * sampled.norm() / noise.norm(), noise);
        }
    }
}
