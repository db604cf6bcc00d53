package org.firenet.sampling;

import org.firenet.array.Shape;

/** Whole lines of a grid: rows or columns. */
final class Lines {
    private Lines() {}

    /** @throws IllegalArgumentException if the axis is neither 0 (rows) nor 1 (columns) */
    static void requireAxis(int axis) {
        if (axis != 0 && axis != 1) {
            throw new IllegalArgumentException("the axis must be 0 (rows) or 1 (columns), found " + axis);
        }
    }

    /** @throws IllegalArgumentException if there are not so many calibration lines */
    static void requireCalibration(int lines, int calibrationLines) {
        if (calibrationLines < 0 || calibrationLines > lines) {
            throw new IllegalArgumentException("the number of calibration lines must be from 0 to the " + lines
                    + " lines of the grid, found " + calibrationLines);
        }
    }

    /** The line on which a row-major position lies. */
    static int of(Shape shape, int axis, int position) {
        return axis == 0 ? position / shape.columns() : position % shape.columns();
    }

    /** The mask of all positions on some lines. */
    static SamplingMask mask(Shape shape, int axis, boolean[] taken) {
        boolean[] sampled = new boolean[shape.size()];
        for (int i = 0; i < sampled.length; i++) {
            sampled[i] = taken[of(shape, axis, i)];
        }
        return SamplingMask.ofBooleans(shape, sampled);
    }
}
