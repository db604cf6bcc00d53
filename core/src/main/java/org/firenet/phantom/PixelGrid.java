package org.firenet.phantom;

import org.firenet.array.Shape;

/**
 * Where the pixels of a rows × columns image lie in the square [−1, 1]²: x runs along the columns, y up against the
 * rows, and the centres of the outermost pixels lie on the border, as in the {@code phantom} function of MATLAB and
 * Octave. So column j is at x = (2j − (C−1))/(C−1), row i at y = −(2i − (R−1))/(R−1).
 */
record PixelGrid(Shape shape) {
    PixelGrid {
        if (shape.rank() != 2 || shape.rows() < 2 || shape.columns() < 2) {
            throw new IllegalArgumentException(
                    "a phantom needs an image of at least 2 rows and 2 columns, found " + shape);
        }
    }

    double x(int column) {
        return coordinate(column, shape.columns());
    }

    double y(int row) {
        return -coordinate(row, shape.rows());
    }

    /**
     * The frequency, in cycles per unit length along x, of a column of the centred k-space grid: its distance from column
     * C/2 in units of one cycle per C pixels.
     */
    double u(int column) {
        return (column - shape.columns() / 2) * densityX() / shape.columns();
    }

    /** The frequency along y of a row of the centred k-space grid; y goes up while rows go down. */
    double v(int row) {
        return -(row - shape.rows() / 2) * densityY() / shape.rows();
    }

    /** Pixels per unit area. */
    double density() {
        return densityX() * densityY();
    }

    private double densityX() {
        return (shape.columns() - 1) / 2.0;
    }

    private double densityY() {
        return (shape.rows() - 1) / 2.0;
    }

    private static double coordinate(int pixel, int pixels) {
        double middle = (pixels - 1) / 2.0;
        return (pixel - middle) / middle;
    }
}
