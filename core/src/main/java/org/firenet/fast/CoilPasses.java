package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;

/** The passes of {@link CoilOperator} on one engine's memory. */
final class CoilPasses implements SampledOperator.Passes, FramedPasses.Columns {
    private final CoilOperator operator;
    private final SampleOrder order;
    private final PointKernels points;
    private final int lanes;
    private final int rows;
    private final int columns;
    private final FramedPasses wavelet;
    private final Team team;
    private final SampledOperator.SampleListener listener;
    private final Dual next;
    private final Plane image;
    private final Plane[] grids;
    private final CoilRows[] coilRows;
    private final Buffer[] blocks;
    private final Turns turns = new Turns();
    private final Team.Task throughCoil = this::throughCoil;
    private Plane samples;
    private Plane source;

    CoilPasses(CoilOperator operator, Plane work, Team team, SampledOperator.SampleListener listener, Dual next) {
        Kernels kernels = operator.wavelet().kernels();
        this.operator = operator;
        this.order = operator.order();
        this.points = kernels.points();
        this.lanes = kernels.lanes();
        this.rows = operator.wavelet().image().rows();
        this.columns = operator.wavelet().image().columns();
        this.wavelet = new FramedPasses(operator.wavelet(), work, team, this);
        this.team = team;
        this.listener = listener;
        this.next = next;
        this.image = Plane.zeros(rows, columns);
        this.grids = new Plane[team.size()];
        this.coilRows = new CoilRows[team.size()];
        this.blocks = new Buffer[team.size()];
        Arrays.setAll(grids, worker -> Plane.zeros(rows, columns));
        Arrays.setAll(coilRows, worker -> CoilRows.of(operator.along(), rows, columns, points));
        Arrays.setAll(blocks, worker -> Buffer.zeros(operator.down().room(), operator.blockStride()));
        this.samples = next.u();
        this.source = next.image();
    }

    @Override
    public void forwardRows(int row) {
        wavelet.forwardRow(row);
    }

    @Override
    public void adjointRows(int row) {
        wavelet.adjointRow(row);
    }

    @Override
    public void forwardColumns(Plane into) {
        samples = into;
        wavelet.forwardColumns();
        Arrays.fill(next.image().re(), 0);
        Arrays.fill(next.image().im(), 0);
        turns.open();
        team.run(operator.coils(), throughCoil);
    }

    @Override
    public void adjointColumns(Dual dual) {
        source = dual.image();
        wavelet.adjointColumns();
    }

    @Override
    public void take(int block, Plane from, int width) {
        copy(from, 0, from.stride(), image, block * operator.blockWidth(), columns, width);
    }

    @Override
    public void give(int block, Plane to, int width) {
        copy(source, block * operator.blockWidth(), columns, to, 0, to.stride(), width);
    }

    private void copy(Plane from, int at, int fromStep, Plane to, int toAt, int toStep, int width) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from.re(), at + row * fromStep, to.re(), toAt + row * toStep, width);
            System.arraycopy(from.im(), at + row * fromStep, to.im(), toAt + row * toStep, width);
        }
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
}
