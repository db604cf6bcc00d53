package org.firenet.fast;

import org.firenet.simd.ColumnHadamard;
import org.firenet.simd.Kernels;

/** The Walsh–Hadamard transform, which leaves its values in natural order instead of that of sequency. */
final class WalshAxis implements AxisTransform {
    private final int length;
    private final Kernels kernels;
    private final ColumnHadamard columns;

    WalshAxis(int length, Kernels kernels) {
        this.length = length;
        this.kernels = kernels;
        this.columns = new ColumnHadamard(kernels.hadamard());
    }

    /** Row of the Hadamard matrix in natural order with the given number of sign changes: its Gray code, reversed. */
    static int naturalRow(int sequency, int n) {
        return BitReversal.of(sequency ^ (sequency >> 1), n);
    }

    @Override
    public int room() {
        return length;
    }

    @Override
    public double scale() {
        return 1 / Math.sqrt(length);
    }

    @Override
    public int place(int k) {
        return naturalRow(k, length);
    }

    @Override
    public int sign(int k) {
        return 1;
    }

    @Override
    public void forward(Buffer x, int at, int width) {
        columns.transform(x.plane(), at, length, width);
    }

    @Override
    public void adjoint(Buffer x, int at, int width) {
        forward(x, at, width);
    }

    @Override
    public void forwardRow(Buffer x, int at) {
        kernels.rows().hadamard(x.plane(), at, length);
    }

    @Override
    public void adjointRow(Buffer x, int at) {
        forwardRow(x, at);
    }
}
