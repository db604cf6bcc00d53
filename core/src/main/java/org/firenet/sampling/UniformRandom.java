package org.firenet.sampling;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.Shape;

/**
 * Positions drawn uniformly without replacement: every set of that many positions is equally likely.
 *
 * @param shape the grid, of any rank
 * @param samples number of positions, from 1 to {@code shape.size()}
 */
public record UniformRandom(Shape shape, int samples) implements SamplingPattern {
    /** @throws IllegalArgumentException if the number of samples is out of range */
    public UniformRandom {
        SampleCount.check(shape, samples);
    }

    @Override
    public SamplingMask draw(long seed) {
        int[] positions = IntStream.range(0, shape.size()).toArray();
        return SamplingMask.of(shape, RandomSubset.draw(positions, samples, new SplittableRandom(seed)));
    }
}
