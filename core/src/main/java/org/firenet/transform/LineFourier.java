package org.firenet.transform;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * The unitary discrete Fourier transform of an image along one of its axes only, of length n, with frequency zero and the
 * origin both in the middle: {@code X[k + ⌊n/2⌋] = n^{−1/2} Σ x[i] e^{−2πi (i − ⌊n/2⌋)k/n}} for every line.
 */
public final class LineFourier implements Transform {
    private final Shape shape;
    private final Axis axis;
    private final AxisSweep forward;
    private final AxisSweep inverse;

    /** Along which lines. */
    public enum Axis {
        DOWN_COLUMNS,
        ALONG_ROWS
    }

    /**
     * The transform of images of the given shape.
     *
     * @throws IllegalStateException if the shape has not two dimensions
     */
    public LineFourier(Shape shape, Axis axis) {
        int length = axis == Axis.DOWN_COLUMNS ? shape.rows() : shape.columns();
        this.shape = shape;
        this.axis = axis;
        this.forward = new AxisSweep(Fourier.forwardKernel(length, Fourier.Origin.CENTRE.index(length)));
        this.inverse = new AxisSweep(Fourier.inverseKernel(length, Fourier.Origin.CENTRE.index(length)));
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public void forward(ComplexArray x, Workspace workspace) {
        sweep(forward, x, workspace);
    }

    @Override
    public void inverse(ComplexArray x, Workspace workspace) {
        sweep(inverse, x, workspace);
    }

    private void sweep(AxisSweep sweep, ComplexArray x, Workspace workspace) {
        if (axis == Axis.DOWN_COLUMNS) {
            sweep.columns(x, shape.columns(), shape.columns(), workspace);
            x.scale(1 / Math.sqrt(shape.rows()));
        } else {
            sweep.rows(x, shape.rows(), shape.columns(), workspace);
            x.scale(1 / Math.sqrt(shape.columns()));
        }
    }
}
