package org.firenet.sampling;

import java.util.SplittableRandom;
import org.firenet.array.Shape;

/**
 * Whole lines of a centred Fourier grid at random (phase encoding of a two-dimensional scan): a block of calibration lines
 * in the centre, and outside it a weighted draw without replacement with the weight {@code (1 − ρ)^degree}, where ρ from 0
 * to 1 is the distance from the centre relative to the border. The number of lines is exact.
 *
 * @param shape rows × columns
 * @param axis which index tells the lines apart: 0 for whole rows, 1 for whole columns
 * @param lines number of lines, the calibration lines included, from 1 to all
 * @param degree how fast the density falls; 0 is uniform
 * @param calibrationLines number of lines in the centre that are all taken
 */
public record VariableDensityLines(Shape shape, int axis, int lines, double degree, int calibrationLines)
        implements SamplingPattern {
    /** @throws IllegalArgumentException if the shape is no image or a number is out of range */
    public VariableDensityLines {
        new CentredGrid(shape);
        Lines.requireAxis(axis);
        int all = shape.extent(axis);
        Lines.requireCalibration(all, calibrationLines);
        if (lines < Math.max(1, calibrationLines) || lines > all) {
            throw new IllegalArgumentException("the number of lines must be from " + Math.max(1, calibrationLines)
                    + " (the calibration lines) to the " + all + " lines of the grid, found " + lines);
        }
        WeightedDraw.requireDegree(degree);
    }

    @Override
    public SamplingMask draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int all = shape.extent(axis);
        int centre = all / 2;
        int first = centre - calibrationLines / 2;
        double[] keys = new double[all];
        for (int line = 0; line < all; line++) {
            double distance = Math.abs(line - centre) / (centre + 1.0);
            boolean calibration = line >= first && line < first + calibrationLines;
            keys[line] = WeightedDraw.key(random, StrictMath.pow(1 - distance, degree), calibration);
        }
        boolean[] taken = new boolean[all];
        for (int line : WeightedDraw.largest(keys, lines)) {
            taken[line] = true;
        }
        return Lines.mask(shape, axis, taken);
    }
}
