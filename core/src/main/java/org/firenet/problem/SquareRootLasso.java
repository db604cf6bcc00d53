package org.firenet.problem;

import org.firenet.array.ComplexArray;
import org.firenet.array.Magnitude;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;

/**
 * The weighted square-root LASSO, problem (P3) of the paper: minimise {@code F(x) = λ‖x‖_{1,w} + ‖Ax − y‖₂} with
 * {@code ‖x‖_{1,w} = Σ w_i|x_i|}. Its λ does not depend on the noise level, nor on the scale of the data: if x solves
 * it for y, then cx solves it for cy.
 *
 * <p>The dual problem is to maximise {@code D(u) = −Re⟨u, y⟩} over {@code ‖u‖₂ ≤ 1, |A*u|_i ≤ λw_i}. Immutable as long
 * as nobody changes the arrays handed out.
 */
public final class SquareRootLasso {
    private final LinearOperator operator;
    private final ComplexArray measurements;
    private final double[] weights;
    private final double lambda;

    /**
     * @param operator A, coefficients to measurements
     * @param measurements y, of the shape {@code operator.range()}; all zero, or of a length that {@link Magnitude} allows
     * @param weights w, one per coefficient, finite and above 0; copied
     * @param lambda λ, finite and above 0; {@code λw_i} in the range of {@link Magnitude}
     * @throws IllegalArgumentException if a shape does not match, or a value is NaN, infinite or out of range
     */
    public SquareRootLasso(LinearOperator operator, ComplexArray measurements, double[] weights, double lambda) {
        if (!measurements.shape().equals(operator.range())) {
            throw new IllegalArgumentException("the operator gives measurements of shape " + operator.range()
                    + ", found measurements of shape " + measurements.shape());
        }
        requireMeasurements(measurements);
        if (!(lambda > 0) || lambda == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("lambda must be a finite number above 0, found " + lambda);
        }
        requireWeights(operator, weights, lambda);
        this.operator = operator;
        this.measurements = measurements;
        this.weights = weights.clone();
        this.lambda = lambda;
    }

    private static void requireMeasurements(ComplexArray measurements) {
        int bad = measurements.firstNonFinite();
        if (bad >= 0) {
            throw new IllegalArgumentException("measurements must be finite, found "
                    + measurements.re()[bad] + " + " + measurements.im()[bad] + "i at position " + bad);
        }
        double norm = measurements.norm();
        if (norm != 0 && !Magnitude.isUsable(norm)) {
            throw new IllegalArgumentException("the length of the measurements must be 0 or between "
                    + Magnitude.SMALLEST + " and " + Magnitude.LARGEST + ", found " + norm + "; change the unit");
        }
    }

    private static void requireWeights(LinearOperator operator, double[] weights, double lambda) {
        if (weights.length != operator.domain().size()) {
            throw new IllegalArgumentException("expected one weight for each of the "
                    + operator.domain().size() + " coefficients, found " + weights.length);
        }
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] > 0) || weights[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "weights must be finite and above 0, found " + weights[i] + " at position " + i);
            }
            if (!Magnitude.isUsable(lambda * weights[i])) {
                throw new IllegalArgumentException("lambda times a weight must be between " + Magnitude.SMALLEST
                        + " and " + Magnitude.LARGEST + ", found " + lambda * weights[i] + " at position " + i);
            }
        }
    }

    public LinearOperator operator() {
        return operator;
    }

    /** The measurements, not a copy. */
    public ComplexArray measurements() {
        return measurements;
    }

    /** The weight of coefficient {@code i}. */
    public double weight(int i) {
        return weights[i];
    }

    /** All weights; a copy. */
    public double[] weights() {
        return weights.clone();
    }

    public double lambda() {
        return lambda;
    }

    private void requireCoefficients(Shape found) {
        if (!found.equals(operator.domain())) {
            throw new IllegalArgumentException(
                    "the problem has coefficients of shape " + operator.domain() + ", found " + found);
        }
    }

    private void requireMeasured(Shape found) {
        if (!found.equals(operator.range())) {
            throw new IllegalArgumentException(
                    "the problem has measurements of shape " + operator.range() + ", found " + found);
        }
    }

    /** {@code F(x)}, by one application of A. */
    public double objective(ComplexArray x, Workspace workspace) {
        requireCoefficients(x.shape());
        ComplexArray ax = workspace.borrow(operator.range());
        operator.apply(x, ax, workspace);
        double objective = objective(x, ax);
        workspace.giveBack(ax);
        return objective;
    }

    /** {@code F(x)}, given {@code Ax}. */
    public double objective(ComplexArray x, ComplexArray ax) {
        requireMeasured(ax.shape());
        return lambda * weightedNorm(x) + ax.distance(measurements);
    }

    /** {@code ‖x‖_{1,w} = Σ w_i|x_i|}. */
    public double weightedNorm(ComplexArray x) {
        requireCoefficients(x.shape());
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double re = x.re()[i];
            double im = x.im()[i];
            sum += weights[i] * Math.sqrt(re * re + im * im);
        }
        return sum;
    }

    /** The dual value of u, scaled into the feasible set, by one application of A*. */
    public double dualValue(ComplexArray u, Workspace workspace) {
        requireMeasured(u.shape());
        ComplexArray adjointU = workspace.borrow(operator.domain());
        operator.adjoint(u, adjointU, workspace);
        double dual = dualValue(u, adjointU);
        workspace.giveBack(adjointU);
        return dual;
    }

    /**
     * The dual value of u after scaling it into the feasible set:
     * {@code −Re⟨u, y⟩ · min(1, 1/‖u‖₂, min_i λw_i/|A*u|_i)}. By weak duality it is at most the minimum of F.
     *
     * @param u any array of the shape of the measurements
     * @param adjointU {@code A*u}
     */
    public double dualValue(ComplexArray u, ComplexArray adjointU) {
        requireMeasured(u.shape());
        requireCoefficients(adjointU.shape());
        double excess = Math.max(1, u.norm());
        for (int i = 0; i < weights.length; i++) {
            double re = adjointU.re()[i];
            double im = adjointU.im()[i];
            excess = Math.max(excess, Math.sqrt(re * re + im * im) / (lambda * weights[i]));
        }
        return -scaledInnerRe(u, 1 / excess, measurements);
    }

    /** Re⟨factor·u, y⟩, the factor first, so that no product overflows where the result does not. */
    private static double scaledInnerRe(ComplexArray u, double factor, ComplexArray y) {
        double sum = 0;
        for (int i = 0; i < u.size(); i++) {
            sum += factor * u.re()[i] * y.re()[i] + factor * u.im()[i] * y.im()[i];
        }
        return sum;
    }
}
