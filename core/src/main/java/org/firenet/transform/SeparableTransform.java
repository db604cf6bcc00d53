package org.firenet.transform;

import java.util.function.IntFunction;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.rounding.Roundoff;

/** The same kind of one-dimensional transform down the columns and along the rows, scaled to be unitary. */
abstract class SeparableTransform implements Transform {
    /** Of the factor {@code 1/√(RC)}: square root, division, multiplication. */
    private static final double SCALING_ERROR = Roundoff.gamma(3);

    private final Shape shape;
    private final AxisSweep downForward;
    private final AxisSweep downInverse;
    private final AxisSweep alongForward;
    private final AxisSweep alongInverse;

    /**
     * @param forward makes the unnormalised kernel of a given length
     * @param inverse makes the kernel of its adjoint
     */
    SeparableTransform(Shape shape, IntFunction<ColumnKernel> forward, IntFunction<ColumnKernel> inverse) {
        this.shape = shape;
        this.downForward = new AxisSweep(forward.apply(shape.rows()));
        this.downInverse = new AxisSweep(inverse.apply(shape.rows()));
        this.alongForward = new AxisSweep(forward.apply(shape.columns()));
        this.alongInverse = new AxisSweep(inverse.apply(shape.columns()));
    }

    @Override
    public Shape shape() {
        return shape;
    }

    /** The compound error of both axes and the scaling, doubled for safety: kernel and adjoint kernel have the same. */
    @Override
    public double roundingError() {
        double axes = Roundoff.compound(downForward.roundingError(), alongForward.roundingError());
        return 2 * Roundoff.compound(axes, SCALING_ERROR);
    }

    @Override
    public void forward(ComplexArray x, Workspace workspace) {
        downForward.columns(x, shape.columns(), shape.columns(), workspace);
        alongForward.rows(x, shape.rows(), shape.columns(), workspace);
        x.scale(1 / Math.sqrt(shape.size()));
    }

    @Override
    public void inverse(ComplexArray x, Workspace workspace) {
        downInverse.columns(x, shape.columns(), shape.columns(), workspace);
        alongInverse.rows(x, shape.rows(), shape.columns(), workspace);
        x.scale(1 / Math.sqrt(shape.size()));
    }
}
