package org.firenet.sampling;

import org.firenet.array.Shape;

/** Distances from the zero frequency, which a centred Fourier grid of R × C has at [R/2, C/2]. */
record CentredGrid(Shape shape) {
    CentredGrid {
        if (shape.rank() != 2) {
            throw new IllegalArgumentException("this sampling pattern needs a grid of rows x columns, found " + shape);
        }
    }

    /** The distance of a position, each axis scaled so that its border is at 1, divided by √2: from 0 to 1. */
    double distance(int position) {
        return Math.sqrt(squaredDistance(position));
    }

    /** The square of {@link #distance}. */
    double squaredDistance(int position) {
        double row = (position / shape.columns() - shape.rows() / 2) / (shape.rows() / 2.0);
        double column = (position % shape.columns() - shape.columns() / 2) / (shape.columns() / 2.0);
        return (row * row + column * column) / 2;
    }
}
