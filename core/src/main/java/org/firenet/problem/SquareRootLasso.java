package org.firenet.problem;

import org.firenet.array.ComplexArray;
import org.firenet.array.Magnitude;
import org.firenet.operator.LinearOperator;

/**
 * The weighted square-root LASSO, problem (P3) of the paper: minimise {@code F(x) = λ‖x‖_{1,w} + ‖Ax − y‖₂} with
 * {@code ‖x‖_{1,w} = Σ w_i|x_i|}. Its λ does not depend on the noise level, nor on the scale of the data: if x solves
 * it for y, then cx solves it for cy.
 *
 * <p>The dual problem is to maximise {@code D(u) = −Re⟨u, y⟩} over {@code ‖u‖₂ ≤ 1, |A*u|_i ≤ λw_i}. Immutable as long
 * as nobody changes the arrays handed out.
 */
public final class SquareRootLasso implements ConvexProblem {
    private final LinearOperator operator;
    private final ComplexArray measurements;
    private final double[] weights;
    private final double lambda;
    private final double adjointBound;

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
        Measurements.require(measurements);
        Measurements.requireLambda(lambda);
        requireWeights(operator, weights, lambda);
        this.operator = operator;
        this.measurements = measurements;
        this.weights = weights.clone();
        this.lambda = lambda;
        this.adjointBound = length(lambda, weights);
    }

    /** {@code λ‖w‖₂}; the squares of λw neither overflow nor vanish, those of w can. */
    private static double length(double lambda, double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += lambda * weight * (lambda * weight);
        }
        return Math.sqrt(squares);
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

    @Override
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

    @Override
    public double measurementNorm() {
        return measurements.norm();
    }

    /** {@code λ‖w‖₂}, since {@code |A*u|_i ≤ λw_i}. */
    @Override
    public double adjointBound() {
        return adjointBound;
    }

    /** {@code S_{τλw}(x)}: {@code x_i ← x_i · max(0, 1 − τλw_i/|x_i|)}. */
    @Override
    public void primalProximal(double tau, ComplexArray x) {
        double threshold = tau * lambda;
        for (int i = 0; i < weights.length; i++) {
            double re = x.re()[i];
            double im = x.im()[i];
            double magnitude = Math.sqrt(re * re + im * im);
            double t = threshold * weights[i];
            double factor = magnitude > t ? 1 - t / magnitude : 0;
            x.re()[i] = re * factor;
            x.im()[i] = im * factor;
        }
    }

    /** {@code B(u − σy)} with {@code B(v) = v · min(1, 1/‖v‖₂)}. */
    @Override
    public void dualProximal(double sigma, ComplexArray u) {
        u.add(-sigma, measurements);
        double norm = u.norm();
        if (norm > 1) {
            u.scale(1 / norm);
        }
    }

    /** {@code F(x)}, given {@code Ax}. */
    @Override
    public double objective(ComplexArray x, ComplexArray ax) {
        requireDual(ax.shape());
        return lambda * weightedNorm(x) + ax.distance(measurements);
    }

    /** {@code ‖x‖_{1,w} = Σ w_i|x_i|}. */
    public double weightedNorm(ComplexArray x) {
        requirePrimal(x.shape());
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double re = x.re()[i];
            double im = x.im()[i];
            sum += weights[i] * Math.sqrt(re * re + im * im);
        }
        return sum;
    }

    /**
     * The dual value of u after scaling it into the feasible set:
     * {@code −Re⟨u, y⟩ · min(1, 1/‖u‖₂, min_i λw_i/|A*u|_i)}. By weak duality it is at most the minimum of F.
     *
     * @param u any array of the shape of the measurements
     * @param adjointU {@code A*u}
     */
    @Override
    public double dualValue(ComplexArray u, ComplexArray adjointU) {
        requireDual(u.shape());
        requirePrimal(adjointU.shape());
        double excess = Math.max(Math.max(1, u.norm()), excess(adjointU));
        return -Measurements.innerRe(1 / excess, u, measurements);
    }

    /** {@code max_i |x_i|/(λw_i)}. */
    double excess(ComplexArray x) {
        double excess = 0;
        for (int i = 0; i < weights.length; i++) {
            double re = x.re()[i];
            double im = x.im()[i];
            excess = Math.max(excess, Math.sqrt(re * re + im * im) / (lambda * weights[i]));
        }
        return excess;
    }

    /** {@code x_i ← x_i · min(1, λw_i/|x_i|)}. */
    void clip(ComplexArray x) {
        for (int i = 0; i < weights.length; i++) {
            double re = x.re()[i];
            double im = x.im()[i];
            double factor = Math.min(1, lambda * weights[i] / Math.sqrt(re * re + im * im));
            x.re()[i] = re * factor;
            x.im()[i] = im * factor;
        }
    }
}
