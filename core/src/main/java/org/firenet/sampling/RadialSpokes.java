package org.firenet.sampling;

import org.firenet.array.Shape;

/**
 * Straight lines through the zero frequency of a centred Fourier grid, from border to border, at equal angles in units
 * of the borders (so that on a grid that is not square they reach the corners too), the first along the rows. A line
 * takes the nearest position at every step along its longer direction.
 *
 * @param shape rows × columns
 * @param spokes number of lines, at least 1
 */
public record RadialSpokes(Shape shape, int spokes) implements SamplingPattern {
    /** @throws IllegalArgumentException if the shape is no image or there is no spoke */
    public RadialSpokes {
        new CentredGrid(shape);
        if (spokes < 1) {
            throw new IllegalArgumentException("expected at least one spoke, found " + spokes);
        }
    }

    /**
     * Spokes that sample at least the wanted share of the grid, while one spoke less does not.
     *
     * @param fraction in (0, 1]
     * @throws IllegalArgumentException if the fraction is out of range or the shape is no image
     */
    public static RadialSpokes covering(Shape shape, double fraction) {
        int wanted = SamplingPattern.samples(shape, fraction);
        int high = 1;
        while (new RadialSpokes(shape, high).draw().count() < wanted) {
            high = Math.multiplyExact(2, high);
        }
        int low = high / 2;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (new RadialSpokes(shape, middle).draw().count() < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new RadialSpokes(shape, high);
    }

    /** The mask; the seed is ignored. */
    @Override
    public SamplingMask draw(long seed) {
        return draw();
    }

    private SamplingMask draw() {
        boolean[] sampled = new boolean[shape.size()];
        for (int spoke = 0; spoke < spokes; spoke++) {
            double angle = Math.PI * spoke / spokes;
            drawSpoke(StrictMath.sin(angle), StrictMath.cos(angle), sampled);
        }
        return SamplingMask.ofBooleans(shape, sampled);
    }

    private void drawSpoke(double sin, double cos, boolean[] sampled) {
        int rows = shape.rows();
        int columns = shape.columns();
        if (Math.abs(sin) <= Math.abs(cos)) {
            for (int j = 0; j < columns; j++) {
                double along = (j - columns / 2) / (columns / 2.0);
                mark(rows / 2 + (int) Math.rint(along * sin / cos * (rows / 2.0)), j, sampled);
            }
        } else {
            for (int i = 0; i < rows; i++) {
                double along = (i - rows / 2) / (rows / 2.0);
                mark(i, columns / 2 + (int) Math.rint(along * cos / sin * (columns / 2.0)), sampled);
            }
        }
    }

    /** A line that ends on the far border, which an even grid lacks, is cut there. */
    private void mark(int row, int column, boolean[] sampled) {
        if (row >= 0 && row < shape.rows() && column >= 0 && column < shape.columns()) {
            sampled[row * shape.columns() + column] = true;
        }
    }
}
