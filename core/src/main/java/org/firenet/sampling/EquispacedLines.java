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
        if (axis != 0 && axis != 1) {
            throw new IllegalArgumentException("the axis must be 0 (rows) or 1 (columns), found " + axis);
        }
        int lines = shape.extent(axis);
        if (acceleration < 1 || acceleration > lines) {
            throw new IllegalArgumentException(
                    "the acceleration must be from 1 to the " + lines + " lines of the grid, found " + acceleration);
        }
        if (calibrationLines < 0 || calibrationLines > lines) {
            throw new IllegalArgumentException("the number of calibration lines must be from 0 to the " + lines
                    + " lines of the grid, found " + calibrationLines);
        }
    }

    @Override
    public SamplingMask draw(long seed) {
        int offset = new SplittableRandom(seed).nextInt(acceleration);
        int first = shape.extent(axis) / 2 - calibrationLines / 2;
        boolean[] sampled = new boolean[shape.size()];
        for (int i = 0; i < sampled.length; i++) {
            int line = axis == 0 ? i / shape.columns() : i % shape.columns();
            sampled[i] = line % acceleration == offset || (line >= first && line < first + calibrationLines);
        }
        return SamplingMask.ofBooleans(shape, sampled);
    }
}
