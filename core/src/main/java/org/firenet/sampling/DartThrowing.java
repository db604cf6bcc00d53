package org.firenet.sampling;

import java.util.Arrays;
import org.firenet.array.Shape;

/**
 * Darts thrown at the positions of a grid in a fixed order. A dart sticks unless an earlier one is too close, that is,
 * closer (in grid steps) than the smaller of the radii of the two positions.
 *
 * @param shape rows × columns
 * @param order the positions to try, each once
 * @param radius one radius per position of the grid
 */
record DartThrowing(Shape shape, int[] order, double[] radius) {
    /**
     * The positions of the darts that stick, at most {@code limit} of them.
     *
     * @param scale factor of all radii
     */
    int[] stuck(double scale, int limit) {
        boolean[] blocked = new boolean[shape.size()];
        int[] stuck = new int[limit];
        int count = 0;
        for (int position : order) {
            if (count == limit) {
                break;
            }
            if (!blocked[position]) {
                stuck[count++] = position;
                block(position, scale, blocked);
            }
        }
        return Arrays.copyOf(stuck, count);
    }

    private void block(int centre, double scale, boolean[] blocked) {
        int columns = shape.columns();
        int reach = (int) Math.ceil(scale * radius[centre]);
        int row = centre / columns;
        int column = centre % columns;
        for (int i = Math.max(0, row - reach); i <= Math.min(shape.rows() - 1, row + reach); i++) {
            for (int j = Math.max(0, column - reach); j <= Math.min(columns - 1, column + reach); j++) {
                int other = i * columns + j;
                double apart = scale * Math.min(radius[centre], radius[other]);
                int squared = (i - row) * (i - row) + (j - column) * (j - column);
                blocked[other] |= squared < apart * apart;
            }
        }
    }
}
