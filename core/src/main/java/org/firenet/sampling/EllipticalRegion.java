package org.firenet.sampling;

import org.firenet.array.Shape;

/**
 * The ellipse that touches the borders of a centred Fourier grid, {@code (k/(R/2))² + (l/(C/2))² ≤ 1} for row frequency k
 * and column frequency l: π/4 of the grid. The corners that it leaves out hold nothing but detail along the diagonals
 * that is finer than any along the axes.
 *
 * @param shape rows × columns
 */
public record EllipticalRegion(Shape shape) implements KSpaceRegion {
    /** @throws IllegalArgumentException if the shape is no image */
    public EllipticalRegion {
        new CentredGrid(shape);
    }

    @Override
    public boolean contains(int position) {
        return 2 * new CentredGrid(shape).squaredDistance(position) <= 1;
    }
}
