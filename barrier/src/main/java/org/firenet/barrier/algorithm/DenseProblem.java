package org.firenet.barrier.algorithm;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.DenseMatrix;
import org.firenet.problem.SquareRootLasso;

/** Real dense problems in the form that the reference engine takes. */
public final class DenseProblem {
    private DenseProblem() {}

    /** {@code min λ‖x‖₁ + ‖Ax − y‖₂} with weights 1. */
    public static SquareRootLasso of(double[][] a, double[] y, double lambda) {
        int columns = a[0].length;
        double[] entries = Arrays.stream(a).flatMapToDouble(Arrays::stream).toArray();
        double[] weights = new double[columns];
        Arrays.fill(weights, 1);
        return new SquareRootLasso(
                new DenseMatrix(ComplexArray.ofReal(Shape.of(a.length, columns), entries)),
                ComplexArray.ofReal(Shape.of(y.length), y.clone()),
                weights,
                lambda);
    }
}
