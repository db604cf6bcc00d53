package org.firenet.fast;

import org.firenet.simd.Plane;

/** The passes of {@link CoilOperator} on one engine's memory. */
final class CoilPasses implements SampledOperator.Passes, FramedPasses.Columns {
    private final CoilOperator operator;
    private final int rows;
    private final int columns;
    private final FramedPasses wavelet;
    private final CoilSweep sweep;
    private final Plane image;
    private final Dual next;
    private Plane source;

    CoilPasses(CoilOperator operator, Plane work, Team team, SampledOperator.SampleListener listener, Dual next) {
        this.operator = operator;
        this.rows = operator.wavelet().image().rows();
        this.columns = operator.wavelet().image().columns();
        this.wavelet = new FramedPasses(operator.wavelet(), work, team, this);
        this.sweep = new CoilSweep(operator, team, listener, next);
        this.image = Plane.zeros(rows, columns);
        this.next = next;
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
        wavelet.forwardColumns();
        sweep.run(image, into);
    }

    @Override
    public void adjointColumns(Dual dual) {
        source = dual.image();
        wavelet.adjointColumns();
    }

    @Override
    public void turn(Plane into) {
        forwardColumns(into);
        adjointColumns(next);
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
}
