package org.firenet.report;

import org.firenet.array.Shape;

/**
 * A smaller image of real values: means over squares of pixels. A square with a value that is not finite is NaN, so that none
 * is lost from sight.
 *
 * @param values row by row
 * @param shape rows and columns
 */
public record Thumbnail(double[] values, Shape shape) {
    /** The image made smaller by the least whole factor that makes it at most so wide. */
    public static Thumbnail of(double[] values, Shape shape, int mostColumns) {
        int factor = (shape.columns() + mostColumns - 1) / mostColumns;
        if (factor <= 1) {
            return new Thumbnail(values, shape);
        }
        Shape small = Shape.of((shape.rows() + factor - 1) / factor, (shape.columns() + factor - 1) / factor);
        double[] sums = new double[small.size()];
        int[] counts = new int[small.size()];
        for (int row = 0; row < shape.rows(); row++) {
            for (int column = 0; column < shape.columns(); column++) {
                double value = values[row * shape.columns() + column];
                int place = row / factor * small.columns() + column / factor;
                sums[place] += Double.isFinite(value) ? value : Double.NaN;
                counts[place]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return new Thumbnail(sums, small);
    }
}
