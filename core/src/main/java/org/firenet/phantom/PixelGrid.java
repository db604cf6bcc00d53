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

    /** Pixels per unit length along x. */
    double densityX() {
        return (shape.columns() - 1) / 2.0;
    }

    /** Pixels per unit length along y. */
    double densityY() {
        return (shape.rows() - 1) / 2.0;
    }

    private static double coordinate(int pixel, int pixels) {
        double middle = (pixels - 1) / 2.0;
        return (pixel - middle) / middle;
    }
}
