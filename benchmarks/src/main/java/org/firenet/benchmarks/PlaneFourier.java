package org.firenet.benchmarks;

import org.firenet.simd.BandTransform;
import org.firenet.simd.ColumnTransform;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.Simd;
import org.firenet.simd.Twiddles;

/**
 * A whole 2-D Fourier transform and its inverse with the engine's kernels, in place, without reordering, on an image that
 * lies in blocks of columns as the engine's do.
 */
final class PlaneFourier {
    private static final int BAND = 16;

    /** Where cache lines begin, as in the engine's planes. */
    private static final int FIRST = 12;

    private final int side;
    private final int width;
    private final int blockStride;
    private final BandTransform bands;
    private final ColumnTransform columns;
    private final Plane image;

    PlaneFourier(int side) {
        Kernels kernels = Simd.active();
        Twiddles twiddles = new Twiddles(side);
        this.side = side;
        this.width = kernels.bands().width();
        this.blockStride = (side + BAND) * width;
        this.bands = new BandTransform(kernels.bands(), side, twiddles);
        this.columns = new ColumnTransform(kernels.columns(), twiddles);
        int size = side / width * blockStride;
        this.image = new Plane(new float[FIRST + size], new float[FIRST + size], width);
    }

    void forwardAndInverse() {
        for (int row = 0; row < side; row += BAND) {
            bands.forward(image, FIRST + row * width, blockStride, side, BAND);
        }
        for (int at = FIRST; at < side / width * blockStride; at += blockStride) {
            columns.forward(image, at, image, at, side, width);
        }
        for (int at = FIRST; at < side / width * blockStride; at += blockStride) {
            columns.adjoint(image, at, image, at, side, width);
        }
        for (int row = 0; row < side; row += BAND) {
            bands.adjoint(image, FIRST + row * width, blockStride, side, BAND);
        }
    }
}
