package org.firenet.fast;

import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;

/** Several rows side by side: turned into columns, a vector holds one entry of each. */
final class RowsAside implements CoilRows {
    /** Rows at a time: whole vectors of any length. */
    private static final int GROUP = 16;

    private final AxisTransform along;
    private final int rows;
    private final int columns;
    private final PointKernels points;
    private final Plane seen;
    private final Buffer turned;

    /** @param along an axis whose columns are to be transformed */
    RowsAside(AxisTransform along, int rows, int columns, PointKernels points) {
        this.along = along;
        this.rows = rows;
        this.columns = columns;
        this.points = points;
        this.seen = Plane.zeros(GROUP, columns);
        this.turned = Buffer.zeros(along.room(), GROUP);
    }

    @Override
    public void toGrid(Plane map, Plane image, Plane grid) {
        for (int row = 0; row < rows; row += GROUP) {
            int count = Math.min(GROUP, rows - row);
            int at = row * columns;
            points.product(map, at, image, at, seen, 0, count * columns);
            turn(seen, 0, count);
            along.forward(turned, 0, GROUP);
            turnBack(grid, at, count);
        }
    }

    @Override
    public void fromGrid(Plane grid) {
        for (int row = 0; row < rows; row += GROUP) {
            int count = Math.min(GROUP, rows - row);
            int at = row * columns;
            turn(grid, at, count);
            along.adjoint(turned, 0, GROUP);
            turnBack(grid, at, count);
        }
    }

    private void turn(Plane from, int at, int count) {
        Plane to = turned.plane();
        for (int row = 0; row < count; row++) {
            turn(from.re(), at + row * columns, to.re(), row);
            turn(from.im(), at + row * columns, to.im(), row);
        }
    }

    private void turn(float[] from, int at, float[] to, int row) {
        for (int column = 0; column < columns; column++) {
            to[column * GROUP + row] = from[at + column];
        }
    }

    private void turnBack(Plane to, int at, int count) {
        Plane from = turned.plane();
        for (int row = 0; row < count; row++) {
            turnBack(from.re(), row, to.re(), at + row * columns);
            turnBack(from.im(), row, to.im(), at + row * columns);
        }
    }

    private void turnBack(float[] from, int row, float[] to, int at) {
        for (int column = 0; column < columns; column++) {
            to[at + column] = from[column * GROUP + row];
        }
    }
}
