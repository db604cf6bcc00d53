package org.firenet.fast;

import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;

/** Rows one by one, each in memory that has the room its transform needs. */
final class SingleRows implements CoilRows {
    private final AxisTransform along;
    private final int columns;
    private final PointKernels points;
    private final Buffer line;

    SingleRows(AxisTransform along, int columns, PointKernels points) {
        this.along = along;
        this.columns = columns;
        this.points = points;
        this.line = Buffer.zeros(1, along.room());
    }

    @Override
    public void toGrid(Plane map, Plane image, Plane grid) {
        for (int at = 0; at < grid.re().length; at += columns) {
            points.product(map, at, image, at, line.plane(), 0, columns);
            along.forwardRow(line, 0);
            copy(line.plane(), 0, grid, at);
        }
    }

    @Override
    public void fromGrid(Plane grid) {
        for (int at = 0; at < grid.re().length; at += columns) {
            copy(grid, at, line.plane(), 0);
            along.adjointRow(line, 0);
            copy(line.plane(), 0, grid, at);
        }
    }

    private void copy(Plane from, int at, Plane to, int toAt) {
        System.arraycopy(from.re(), at, to.re(), toAt, columns);
        System.arraycopy(from.im(), at, to.im(), toAt, columns);
    }
}
