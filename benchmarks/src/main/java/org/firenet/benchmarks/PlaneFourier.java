package org.firenet.benchmarks;

import org.firenet.simd.ColumnTransform;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;
import org.firenet.simd.Simd;
import org.firenet.simd.Twiddles;

/** A whole 2-D Fourier transform and its inverse with the engine's kernels, in place and without reordering. */
final class PlaneFourier {
    private final int side;
    private final int width;
    private final Kernels kernels = Simd.active();
    private final Twiddles twiddles;
    private final ColumnTransform columns;
    private final Plane image;
    private final Plane block;

    PlaneFourier(int side) {
        this.side = side;
        this.width = Math.max(16, Math.min(64, (1 << 15) / side));
        this.twiddles = new Twiddles(side);
        this.columns = new ColumnTransform(kernels.columns(), twiddles);
        this.image = Plane.zeros(side, side + 16);
        this.block = Plane.zeros(side, width + 16);
    }

    void forwardAndInverse() {
        forward();
        inverse();
    }

    private void forward() {
        for (int row = 0; row < side; row++) {
            kernels.rows().forward(image, image.at(row, 0), side, twiddles);
        }
        for (int column = 0; column < side; column += width) {
            columns.forward(image, column, block, 0, side, width);
            for (int row = 0; row < side; row++) {
                System.arraycopy(block.re(), block.at(row, 0), image.re(), image.at(row, column), width);
                System.arraycopy(block.im(), block.at(row, 0), image.im(), image.at(row, column), width);
            }
        }
    }

    private void inverse() {
        for (int column = 0; column < side; column += width) {
            for (int row = 0; row < side; row++) {
                System.arraycopy(image.re(), image.at(row, column), block.re(), block.at(row, 0), width);
                System.arraycopy(image.im(), image.at(row, column), block.im(), block.at(row, 0), width);
            }
            columns.adjoint(block, 0, image, column, side, width);
        }
        for (int row = 0; row < side; row++) {
            kernels.rows().adjoint(image, image.at(row, 0), side, twiddles);
        }
    }
}
