package org.firenet.sampling;

import java.util.SplittableRandom;
import org.firenet.array.Shape;

/**
 * Whole lines of a centred Fourier grid (Cartesian phase encoding): every acceleration-th line from a random offset,
 * which is drawn from the seed, and a block of calibration lines in the centre.
 *
 * @param shape rows × columns
 * @param axis which index tells the lines apart: 0 for whole rows, 1 for whole columns
 * @param acceleration distance of two lines, from 1 to the number of lines
 * @param calibrationLines number of lines in the centre that are all taken, from 0 to the number of lines
 */
public record EquispacedLines(Shape shape, int axis, int acceleration, int calibrationLines)
        implements SamplingPattern {
    /** @throws IllegalArgumentException if the shape is no image or a number is out of range */
    public EquispacedLines {
        new CentredGrid(shape);
        Lines.requireAxis(axis);
        int lines = shape.extent(axis);
        if (acceleration < 1 || acceleration > lines) {
            throw new IllegalArgumentException(
                    "the acceleration must be from 1 to the " + lines + " lines of the grid, found " + acceleration);
        }
        Lines.requireCalibration(lines, calibrationLines);
    }

    @Override
    public SamplingMask draw(long seed) {
        int offset = new SplittableRandom(seed).nextInt(acceleration);
        int first = shape.extent(axis) / 2 - calibrationLines / 2;
        boolean[] taken = new boolean[shape.extent(axis)];
        for (int line = 0; line < taken.length; line++) {
            taken[line] = line % acceleration == offset || (line >= first && line < first + calibrationLines);
        }
        return Lines.mask(shape, axis, taken);
    }
}
