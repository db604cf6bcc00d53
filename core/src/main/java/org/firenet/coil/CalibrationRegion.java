package org.firenet.coil;

import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.sampling.SamplingMask;

/**
 * A block of low frequencies, all of them measured, that sensitivities can be taken from. It lies around frequency zero:
 * it begins at row {@code ⌊R/2⌋ − ⌊rows/2⌋} and column {@code ⌊C/2⌋ − ⌊columns/2⌋} of an R × C grid.
 *
 * @param rows of the block, at least 1
 * @param columns of the block, at least 1
 */
public record CalibrationRegion(int rows, int columns) {
    /** The side beyond which a larger block costs time and gains little; the field's usual size. */
    public static final int USUAL_SIDE = 24;

    public CalibrationRegion {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "a calibration region needs at least one row and column, found " + rows + "x" + columns);
        }
    }

    /**
     * The largest block whose positions are all sampled, of several the one nearest to a square; empty if not even
     * frequency zero is sampled.
     *
     * @param mask of k-space with frequency zero at {@code [⌊R/2⌋, ⌊C/2⌋]}
     * @param longestSide of the block
     */
    public static Optional<CalibrationRegion> largest(SamplingMask mask, int longestSide) {
        Shape grid = mask.shape();
        boolean[] sampled = mask.toBooleans();
        CalibrationRegion best = null;
        int columns = Math.min(longestSide, grid.columns());
        // Each further row can only make the block narrower.
        for (int rows = 1; rows <= Math.min(longestSide, grid.rows()) && columns > 0; rows++) {
            int added = grid.rows() / 2 - rows / 2 + (rows % 2 == 0 ? 0 : rows - 1);
            columns = sampledAround(sampled, grid, added, columns);
            if (columns > 0 && (best == null || new CalibrationRegion(rows, columns).isBetterThan(best))) {
                best = new CalibrationRegion(rows, columns);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The largest number of columns, at most {@code most}, that are sampled around the centre of a row. */
    private static int sampledAround(boolean[] sampled, Shape grid, int row, int most) {
        int columns = 0;
        while (columns < most) {
            int centre = grid.columns() / 2;
            int next = columns % 2 == 0 ? centre + columns / 2 : centre - (columns + 1) / 2;
            if (!sampled[row * grid.columns() + next]) {
                return columns;
            }
            columns++;
        }
        return columns;
    }

    private boolean isBetterThan(CalibrationRegion other) {
        int more = Integer.compare(rows * columns, other.rows * other.columns);
        return more > 0 || (more == 0 && Math.abs(rows - columns) < Math.abs(other.rows - other.columns));
    }

    /** The region that a block of values of the shape [coils, rows, columns] covers. */
    public static CalibrationRegion shapeOf(ComplexArray block) {
        return new CalibrationRegion(block.shape().extent(1), block.shape().extent(2));
    }

    /**
     * The values of the block.
     *
     * @param grids shape [coils, R, C]
     * @return shape [coils, rows, columns]
     * @throws IllegalArgumentException if the block is larger than the grid
     */
    public ComplexArray of(ComplexArray grids) {
        int coils = grids.shape().extent(0);
        int gridRows = grids.shape().extent(1);
        int gridColumns = grids.shape().extent(2);
        if (rows > gridRows || columns > gridColumns) {
            throw new IllegalArgumentException("a calibration region of " + rows + "x" + columns
                    + " does not fit into a grid of " + gridRows + "x" + gridColumns);
        }
        ComplexArray block = ComplexArray.zeros(Shape.of(coils, rows, columns));
        int corner = (gridRows / 2 - rows / 2) * gridColumns + gridColumns / 2 - columns / 2;
        for (int line = 0; line < coils * rows; line++) {
            int from = line / rows * gridRows * gridColumns + corner + line % rows * gridColumns;
            System.arraycopy(grids.re(), from, block.re(), line * columns, columns);
            System.arraycopy(grids.im(), from, block.im(), line * columns, columns);
        }
        return block;
    }

    /**
     * The same block in units of its length, so that the scale of the data does not matter.
     *
     * @throws IllegalArgumentException if the block is zero or not finite
     */
    static ComplexArray inUnitsOfItsLength(ComplexArray block) {
        double length = block.norm();
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a calibration region must be finite and not all zero, found one of length " + length);
        }
        ComplexArray scaled = block.copy();
        scaled.scale(1 / length);
        return scaled;
    }

    @Override
    public String toString() {
        return rows + "x" + columns;
    }
}
