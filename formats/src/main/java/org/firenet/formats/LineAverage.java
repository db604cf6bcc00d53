package org.firenet.formats;

import java.nio.FloatBuffer;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** Puts lines of samples in their places and averages those that were measured more than once. */
final class LineAverage {
    private final CartesianGrid grid;
    private final ComplexArray sum;
    private final int[] count;

    /** An empty grid for a number of coils. */
    LineAverage(CartesianGrid grid, int coils) {
        this.grid = grid;
        this.sum = ComplexArray.zeros(Shape.of(coils, grid.rows(), grid.encodedColumns()));
        this.count = new int[grid.rows() * grid.encodedColumns()];
    }

    /** Adds a line that fits the grid; its samples are coil after coil, real and imaginary parts in turn. */
    void add(Acquisition acquisition, FloatBuffer samples) {
        int first = acquisition.discardPre();
        int end = acquisition.samples() - acquisition.discardPost();
        int row = grid.row(acquisition) * grid.encodedColumns();
        for (int s = first; s < end; s++) {
            count[row + grid.column(acquisition, s)]++;
        }
        // Coil by coil, since the planes of the coils lie far apart.
        for (int coil = 0; coil < acquisition.channels(); coil++) {
            for (int s = first; s < end; s++) {
                int from = 2 * (coil * acquisition.samples() + s);
                int to = coil * count.length + row + grid.column(acquisition, s);
                sum.re()[to] += samples.get(from);
                sum.im()[to] += samples.get(from + 1);
            }
        }
    }

    /** The averages, shape [coils, rows, encoded columns]; zero where nothing was measured. Ends the use of this object. */
    ComplexArray take() {
        for (int i = 0; i < sum.size(); i++) {
            int lines = Math.max(1, count[i % count.length]);
            sum.re()[i] /= lines;
            sum.im()[i] /= lines;
        }
        return sum;
    }
}
