package org.firenet.fast;

import org.firenet.simd.Plane;
import org.firenet.transform.CircularShift;

/**
 * The wavelet coefficients of a shifted image, {@code W T x}, and the way back, {@code T* W* c}, on the memory of one thread.
 * The image is never shifted itself: its columns are copied to where they belong, and around the ends.
 */
final class ShiftedWavelet implements FramedPasses.Columns {
    private final FramedPasses passes;
    private final Layout layout;
    private final int blockWidth;
    private final int rows;
    private final int columns;
    private final Plane coefficients;
    private CircularShift shift = new CircularShift(0, 0);
    private Plane image;

    /** @param transform without a transform of the image, as that of a {@link CoilOperator} */
    ShiftedWavelet(FramedTransform transform, Layout layout) {
        this.coefficients = layout.zeros();
        this.layout = layout;
        this.passes = new FramedPasses(transform, coefficients, new Team(1), this);
        this.blockWidth = transform.blockWidth();
        this.rows = transform.image().rows();
        this.columns = transform.image().columns();
        this.image = coefficients;
    }

    /** {@code W T x} in the {@link #coefficients}. */
    void analyse(CircularShift by, Plane x) {
        shift = by;
        image = x;
        passes.adjointColumns();
        for (int row = 0; row < layout.groups(); row++) {
            passes.adjointRow(row);
        }
    }

    /** {@code T* W* c} of the {@link #coefficients}, which are destroyed. */
    void synthesise(CircularShift by, Plane x) {
        shift = by;
        image = x;
        for (int row = 0; row < layout.groups(); row++) {
            passes.forwardRow(row);
        }
        passes.forwardColumns();
    }

    Plane coefficients() {
        return coefficients;
    }

    @Override
    public void take(int block, Plane from, int width) {
        int column = Math.floorMod(block * blockWidth - shift.columns(), columns);
        int beforeEnd = Math.min(width, columns - column);
        for (int row = 0; row < rows; row++) {
            int at = Math.floorMod(row - shift.rows(), rows) * columns;
            copy(from, from.at(row, 0), image, at + column, beforeEnd);
            copy(from, from.at(row, beforeEnd), image, at, width - beforeEnd);
        }
    }

    @Override
    public void give(int block, Plane to, int width) {
        int column = Math.floorMod(block * blockWidth - shift.columns(), columns);
        int beforeEnd = Math.min(width, columns - column);
        for (int row = 0; row < rows; row++) {
            int at = Math.floorMod(row - shift.rows(), rows) * columns;
            copy(image, at + column, to, to.at(row, 0), beforeEnd);
            copy(image, at, to, to.at(row, beforeEnd), width - beforeEnd);
        }
    }

    private static void copy(Plane from, int at, Plane to, int toAt, int count) {
        System.arraycopy(from.re(), at, to.re(), toAt, count);
        System.arraycopy(from.im(), at, to.im(), toAt, count);
    }
}
