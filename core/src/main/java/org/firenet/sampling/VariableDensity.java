package org.firenet.sampling;

import java.util.SplittableRandom;
import org.firenet.array.Shape;

/**
 * Variable-density random sampling of a centred Fourier grid (Lustig, Donoho and Pauly 2007): a calibration block, and
 * outside it a weighted draw without replacement (Efraimidis and Spirakis 2006) with the weight {@code (1 − ρ)^degree},
 * where ρ from 0 to 1 is the distance from the centre relative to the corner. The number of samples is exact; the
 * probabilities follow the weights as long as no weight saturates.
 *
 * @param shape rows × columns
 * @param samples number of positions, the calibration block included, from 1 to {@code shape.size()}
 * @param degree how fast the density falls; 0 is uniform
 * @param calibration side of the fully sampled square in the centre, 0 for none
 */
public record VariableDensity(Shape shape, int samples, double degree, int calibration) implements SamplingPattern {
    /** @throws IllegalArgumentException if a number is out of range, or the block holds more than the samples */
    public VariableDensity {
        SampleCount.check(new CentredGrid(shape).shape(), samples);
        new CalibrationBlock(shape, calibration).requireRoom(samples);
        WeightedDraw.requireDegree(degree);
    }

    @Override
    public SamplingMask draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CentredGrid grid = new CentredGrid(shape);
        CalibrationBlock block = new CalibrationBlock(shape, calibration);
        double[] keys = new double[shape.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = WeightedDraw.key(random, StrictMath.pow(1 - grid.distance(i), degree), block.contains(i));
        }
        return SamplingMask.of(shape, WeightedDraw.largest(keys, samples));
    }
}
