package org.firenet.sampling;

import java.util.Arrays;
import org.firenet.array.Shape;

/**
 * A pattern of which only the positions inside a region are sampled. The number of samples is what remains, so less than
 * the pattern alone would have.
 *
 * @param pattern what is drawn
 * @param region of the same shape
 */
public record Restricted(SamplingPattern pattern, KSpaceRegion region) implements SamplingPattern {
    /** @throws IllegalArgumentException if the shapes differ */
    public Restricted {
        if (!pattern.shape().equals(region.shape())) {
            throw new IllegalArgumentException(
                    "the pattern has the shape " + pattern.shape() + ", the region " + region.shape());
        }
    }

    @Override
    public Shape shape() {
        return pattern.shape();
    }

    /** @throws IllegalArgumentException if nothing remains */
    @Override
    public SamplingMask draw(long seed) {
        return SamplingMask.of(
                shape(),
                Arrays.stream(pattern.draw(seed).indices())
                        .filter(region::contains)
                        .toArray());
    }
}
