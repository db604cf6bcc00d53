package org.firenet.sampling;

import java.util.stream.IntStream;
import org.firenet.array.Shape;

/**
 * A square of side × side low frequencies around the centre of a Fourier grid that is sampled completely; none if the
 * side is 0. It begins at row {@code R/2 − side/2} and column {@code C/2 − side/2}.
 */
record CalibrationBlock(Shape shape, int side) {
    CalibrationBlock {
        if (side < 0 || side > shape.rows() || side > shape.columns()) {
            throw new IllegalArgumentException("the side of the calibration block must be from 0 to "
                    + Math.min(shape.rows(), shape.columns()) + " in a " + shape + " grid, found " + side);
        }
    }

    int size() {
        return side * side;
    }

    /** @throws IllegalArgumentException if the block holds more positions than there are samples */
    void requireRoom(int samples) {
        if (size() > samples) {
            throw new IllegalArgumentException("a calibration block of " + side + "x" + side + " needs at least "
                    + size() + " samples, found " + samples);
        }
    }

    boolean contains(int position) {
        int row = position / shape.columns() - (shape.rows() / 2 - side / 2);
        int column = position % shape.columns() - (shape.columns() / 2 - side / 2);
        return row >= 0 && row < side && column >= 0 && column < side;
    }

    /** All positions inside, increasing. */
    int[] inside() {
        return IntStream.range(0, shape.size()).filter(this::contains).toArray();
    }

    /** All other positions, increasing. */
    int[] outside() {
        return IntStream.range(0, shape.size()).filter(i -> !contains(i)).toArray();
    }
}
