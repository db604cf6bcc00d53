package org.firenet.sampling;

import org.firenet.array.Shape;

/**
 * A rule that draws sampling masks of one shape. Equal patterns draw equal masks from equal seeds, on every JDK; a
 * pattern without randomness ignores the seed and says so. (Hence SplittableRandom, whose sequence is specified, and
 * StrictMath, whose last bits are.)
 */
public interface SamplingPattern {
    /** Shape of the masks. */
    Shape shape();

    /** The mask that belongs to a seed. */
    SamplingMask draw(long seed);

    /**
     * The number of samples that is nearest to a share of the grid, at least 1.
     *
     * @param fraction in (0, 1]
     * @throws IllegalArgumentException if the fraction is out of range
     */
    static int samples(Shape shape, double fraction) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("the sampled fraction must be above 0 and at most 1, found " + fraction);
        }
        return (int) Math.max(1, Math.round(fraction * shape.size()));
    }
}
