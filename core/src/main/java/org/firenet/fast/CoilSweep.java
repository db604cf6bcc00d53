package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;

/**
 * From an image through each coil to its samples and, with the dual step between, back to the image {@code S*U*P*} of the
 * new dual variable before its length is known. The tasks are made once, so that a layer leaves no garbage.
 */
final class CoilSweep {
    private final CoilOperator operator;
    private final SampleOrder order;
    private final PointKernels points;
    private final int lanes;
    private final int rows;
    private final int columns;
    private final Team team;
    private final SampledOperator.SampleListener listener;
    private final Dual next;
    private final Plane[] grids;
    private final CoilRows[] coilRows;
    private final Buffer[] blocks;
    private final Turns turns = new Turns();
    private final Team.Task throughCoil = this::throughCoil;
    private Plane image;
    private Plane samples;

    /**
     * @param listener fills the u of {@code next}, range by range
     * @param next whose image is written
     */
    CoilSweep(CoilOperator operator, Team team, SampledOperator.SampleListener listener, Dual next) {
        Kernels kernels = operator.wavelet().kernels();
        this.operator = operator;
        this.order = operator.order();
        this.points = kernels.points();
        this.lanes = kernels.lanes();
        this.rows = operator.wavelet().image().rows();
        this.columns = operator.wavelet().image().columns();
        this.team = team;
        this.listener = listener;
        this.next = next;
        this.grids = new Plane[team.size()];
        this.coilRows = new CoilRows[team.size()];
        this.blocks = new Buffer[team.size()];
        Arrays.setAll(grids, worker -> Plane.zeros(rows, columns));
        Arrays.setAll(coilRows, worker -> CoilRows.of(operator.along(), rows, columns, points));
        Arrays.setAll(blocks, worker -> Buffer.zeros(operator.down().room(), operator.blockStride()));
        this.image = next.image();
        this.samples = next.u();
    }

    /**
     * Goes through all coils.
     *
     * @param from the image, rows without gaps
     * @param into receives the samples
     */
    void run(Plane from, Plane into) {
        image = from;
        samples = into;
        Arrays.fill(next.image().re(), 0);
        Arrays.fill(next.image().im(), 0);
        turns.open();
        team.run(operator.coils(), throughCoil);
    }

    private void throughCoil(int worker, int coil) {
        try {
            coilRows[worker].toGrid(operator.map(coil), image, grids[worker]);
            for (int at = 0; at < columns; at += operator.blockWidth()) {
                throughColumns(coil, at, grids[worker], blocks[worker]);
            }
            coilRows[worker].fromGrid(grids[worker]);
            turns.await(coil);
            points.addConjugateProduct(operator.map(coil), 0, grids[worker], 0, next.image(), 0, rows * columns);
        } finally {
            turns.end(coil);
        }
    }

    /** A block of columns to its samples, and back from what the dual step makes of them. */
    private void throughColumns(int coil, int column, Plane grid, Buffer block) {
        int width = Math.min(operator.blockWidth(), columns - column);
        int wholeVectors = (width + lanes - 1) / lanes * lanes;
        Plane plane = block.plane();
        int range = coil * (order.ranges() / operator.coils()) + column / operator.blockWidth();
        copy(grid, column, columns, plane, 0, plane.stride(), width);
        operator.down().forward(block, 0, wholeVectors);
        order.gather(range, plane, samples);
        listener.ready(range);
        int end = plane.at(rows, 0);
        Arrays.fill(plane.re(), 0, end, 0);
        Arrays.fill(plane.im(), 0, end, 0);
        order.scatter(range, next.u(), plane);
        operator.down().adjoint(block, 0, wholeVectors);
        copy(plane, 0, plane.stride(), grid, column, columns, width);
    }

    private void copy(Plane from, int at, int fromStep, Plane to, int toAt, int toStep, int width) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from.re(), at + row * fromStep, to.re(), toAt + row * toStep, width);
            System.arraycopy(from.im(), at + row * fromStep, to.im(), toAt + row * toStep, width);
        }
    }
}
