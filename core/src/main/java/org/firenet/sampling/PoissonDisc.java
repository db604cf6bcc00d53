package org.firenet.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.Shape;

/**
 * Variable-density Poisson-disc sampling of a centred Fourier grid: random, but no two samples close together. Outside
 * the calibration block two samples are never closer, in grid steps, than the smaller of their radii
 * {@code ϱ·(1 + slope·ρ)·(1 + d)}, where ρ from 0 to 1 is the distance from the centre relative to the corner, and d from
 * 0 to 0.4 is random for each position. Without d the density would fall in rings, as distances on a grid come in steps:
 * 1, 1.4, 2, 2.2, ….
 *
 * <p>The number of samples is exact: ϱ is the largest (by bisection) for which dart throwing in a random order finds
 * enough positions, and the throwing stops when there are enough.
 *
 * @param shape rows × columns
 * @param samples number of positions, the calibration block included, from 1 to {@code shape.size()}
 * @param slope how much the radius grows from the centre to the corner; 0 for a uniform density
 * @param calibration side of the fully sampled square in the centre, 0 for none
 */
public record PoissonDisc(Shape shape, int samples, double slope, int calibration) implements SamplingPattern {
    private static final int BISECTIONS = 24;
    private static final double DITHER = 0.4;

    /** @throws IllegalArgumentException if a number is out of range, or the block holds more than the samples */
    public PoissonDisc {
        SampleCount.check(new CentredGrid(shape).shape(), samples);
        new CalibrationBlock(shape, calibration).requireRoom(samples);
        if (!(slope >= 0 && slope < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the slope must be finite and not negative, found " + slope);
        }
    }

    @Override
    public SamplingMask draw(long seed) {
        CalibrationBlock block = new CalibrationBlock(shape, calibration);
        int[] scattered = scattered(darts(block, seed), samples - block.size());
        return SamplingMask.of(
                shape,
                IntStream.concat(Arrays.stream(block.inside()), Arrays.stream(scattered))
                        .toArray());
    }

    private DartThrowing darts(CalibrationBlock block, long seed) {
        int[] outside = block.outside();
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = RandomSubset.draw(outside, outside.length, random);
        CentredGrid grid = new CentredGrid(shape);
        double[] radius = IntStream.range(0, shape.size())
                .mapToDouble(i -> (1 + slope * grid.distance(i)) * (1 + DITHER * random.nextDouble()))
                .toArray();
        return new DartThrowing(shape, order, radius);
    }

    /** Bisection on ϱ: with ϱ = 0 every dart sticks, with the diagonal of the grid only the first. */
    private int[] scattered(DartThrowing darts, int wanted) {
        double low = 0;
        double high = Math.hypot(shape.rows(), shape.columns());
        int[] best = darts.stuck(low, wanted);
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            int[] found = darts.stuck(middle, wanted);
            if (found.length == wanted) {
                low = middle;
                best = found;
            } else {
                high = middle;
            }
        }
        return best;
    }
}
