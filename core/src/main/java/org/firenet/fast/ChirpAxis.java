package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.ColumnTransform;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.Twiddles;
import org.firenet.transform.Fourier;

/**
 * The Fourier transform of any number of pixels, as the convolution with a {@link Chirp}: to the spectrum in bit-reversed
 * order and back, so that nothing is ever reordered.
 */
final class ChirpAxis implements AxisTransform {
    private final Chirp toFrequencies;
    private final Chirp toPixels;
    private final Kernels kernels;
    private final Twiddles twiddles;
    private final ColumnTransform columns;

    ChirpAxis(int length, Fourier.Origin origin, Kernels kernels) {
        this.toFrequencies = Chirp.of(length, origin.index(length), length / 2);
        this.toPixels = Chirp.of(length, length / 2, origin.index(length));
        this.kernels = kernels;
        this.twiddles = new Twiddles(toFrequencies.padded());
        this.columns = new ColumnTransform(kernels.columns(), twiddles);
    }

    @Override
    public int room() {
        return toFrequencies.padded();
    }

    @Override
    public double scale() {
        return 1 / Math.sqrt(toFrequencies.length());
    }

    @Override
    public int place(int k) {
        return k;
    }

    @Override
    public int sign(int k) {
        return 1;
    }

    @Override
    public void forward(Buffer x, int at, int width) {
        transform(x.plane(), at, width, toFrequencies);
    }

    @Override
    public void adjoint(Buffer x, int at, int width) {
        transform(x.exchanged(), at, width, toPixels);
    }

    private void transform(Plane x, int at, int width, Chirp chirp) {
        int n = chirp.length();
        int padded = chirp.padded();
        multiplyRows(x, at, width, chirp.before());
        for (int row = n; row < padded; row++) {
            int from = at + row * x.stride();
            Arrays.fill(x.re(), from, from + width, 0);
            Arrays.fill(x.im(), from, from + width, 0);
        }
        columns.adjoint(x, at, x, at, padded, width);
        multiplyRows(x, at, width, chirp.spectrum());
        columns.forward(x, at, x, at, padded, width);
        multiplyRows(x, at, width, chirp.after());
    }

    /** Row r by factor r, as many rows as there are factors. */
    private void multiplyRows(Plane x, int at, int width, Plane factors) {
        for (int row = 0; row < factors.stride(); row++) {
            kernels.points().multiply(x, at + row * x.stride(), width, factors.re()[row], factors.im()[row]);
        }
    }

    @Override
    public void forwardRow(Buffer x, int at) {
        transformRow(x.plane(), at, toFrequencies);
    }

    @Override
    public void adjointRow(Buffer x, int at) {
        transformRow(x.exchanged(), at, toPixels);
    }

    private void transformRow(Plane x, int at, Chirp chirp) {
        int n = chirp.length();
        int padded = chirp.padded();
        kernels.points().multiply(x, at, n, chirp.before(), 0);
        Arrays.fill(x.re(), at + n, at + padded, 0);
        Arrays.fill(x.im(), at + n, at + padded, 0);
        kernels.rows().adjoint(x, at, padded, twiddles);
        kernels.points().multiply(x, at, padded, chirp.spectrum(), 0);
        kernels.rows().forward(x, at, padded, twiddles);
        kernels.points().multiply(x, at, n, chirp.after(), 0);
    }
}
