package org.firenet.fast;

import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;

/** What happens to a coil's grid along its rows, on the memory of one thread. Grids have no gaps between their rows. */
interface CoilRows {
    /** What the coil sees of the image, transformed: {@code grid ← F(S_c x)} along the rows. */
    void toGrid(Plane map, Plane image, Plane grid);

    /** The adjoint of the transform, in place. */
    void fromGrid(Plane grid);

    /** Rows one by one where a row by itself fills vectors, several side by side where only they do. */
    static CoilRows of(AxisTransform along, int rows, int columns, PointKernels points) {
        return Integer.bitCount(columns) == 1
                ? new SingleRows(along, columns, points)
                : new RowsAside(along, rows, columns, points);
    }
}
