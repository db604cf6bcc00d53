package org.firenet.sampling;

import org.firenet.array.Shape;

/** The check that a number of samples fits a grid. */
final class SampleCount {
    private SampleCount() {}

    /** @throws IllegalArgumentException if the number is below 1 or above the size of the grid */
    static void check(Shape shape, int samples) {
        if (samples < 1 || samples > shape.size()) {
            throw new IllegalArgumentException("the number of samples of a " + shape + " grid must be from 1 to "
                    + shape.size() + ", found " + samples);
        }
    }
}
