package org.firenet.fast;

import org.firenet.simd.ColumnTransform;
import org.firenet.simd.Kernels;
import org.firenet.simd.Twiddles;
import org.firenet.transform.Fourier;

/**
 * The Fourier transform of a power of two of pixels, which leaves its frequencies in bit-reversed order. Moving the origin
 * by half the image changes the sign of every odd frequency.
 */
final class DyadicAxis implements AxisTransform {
    private final int length;
    private final Fourier.Origin origin;
    private final Kernels kernels;
    private final Twiddles twiddles;
    private final ColumnTransform columns;

    DyadicAxis(int length, Fourier.Origin origin, Kernels kernels) {
        this.length = length;
        this.origin = origin;
        this.kernels = kernels;
        this.twiddles = new Twiddles(length);
        this.columns = new ColumnTransform(kernels.columns(), twiddles);
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
        return BitReversal.of(frequency(k), length);
    }

    @Override
    public int sign(int k) {
        return origin == Fourier.Origin.CENTRE && frequency(k) % 2 != 0 ? -1 : 1;
    }

    /** The frequency modulo n at index k of a grid whose centre has frequency 0. */
    private int frequency(int k) {
        return (k + length / 2) % length;
    }

    /** The adjoint kernel takes pixels in their order; exchanged parts make it the transform itself. */
    @Override
    public void forward(Buffer x, int at, int width) {
        columns.adjoint(x.exchanged(), at, x.exchanged(), at, length, width);
    }

    @Override
    public void adjoint(Buffer x, int at, int width) {
        columns.forward(x.exchanged(), at, x.exchanged(), at, length, width);
    }

    @Override
    public void forwardRow(Buffer x, int at) {
        kernels.rows().adjoint(x.exchanged(), at, length, twiddles);
    }

    @Override
    public void adjointRow(Buffer x, int at) {
        kernels.rows().forward(x.exchanged(), at, length, twiddles);
    }
}
