package org.firenet.problem;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.Composition;
import org.firenet.operator.Gradient;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.PowerIteration;
import org.firenet.operator.Scaling;
import org.firenet.operator.Stack;

/**
 * Isotropic total variation with the square-root data term: minimise {@code F(x) = λ Σ_p |(∇x)_p|₂ + ‖Ax − y‖₂} over
 * images x, with periodic forward differences ∇ ({@link Gradient}; Rudin, Osher and Fatemi 1992) and any A. As with problem
 * (P3), λ depends neither on the noise level nor on the scale of the data.
 *
 * <p>As a {@link ConvexProblem}: {@code K = (A, s∇)}, dual variables (u, v) in one vector, feasible where
 * {@code ‖u‖₂ ≤ 1}, {@code |v_p|₂ ≤ λ/s} at every pixel p, and {@code A*u + s∇*v = 0}; there {@code D(u, v) = −Re⟨u, y⟩}.
 * The factor s makes one pair of steps fit both parts; F does not depend on it. Immutable and thread-safe as long as nobody
 * changes the measurements.
 */
public final class TotalVariation implements ConvexProblem {
    /** s: with {@code ‖∇‖² ≤ 8} it gives both parts of K the norm 1 for {@code ‖A‖ = 1}. */
    private static final double SCALE = 1 / Math.sqrt(8);

    private final LinearOperator encoding;
    private final LinearOperator operator;
    private final ComplexArray measurements;
    private final double operatorNorm;
    private final double lambda;
    private final double radius;
    private final FeasibleDual feasible;

    /**
     * @param encoding A, images to measurements
     * @param measurements y, of the shape {@code encoding.range()}; all zero, or of a length that {@link
     *     org.firenet.array.Magnitude} allows
     * @param lambda λ, finite and above 0
     * @throws IllegalArgumentException if a shape does not match, or a value is NaN, infinite or out of range
     */
    public TotalVariation(LinearOperator encoding, ComplexArray measurements, double lambda) {
        if (!measurements.shape().equals(encoding.range())) {
            throw new IllegalArgumentException("the operator gives measurements of shape " + encoding.range()
                    + ", found measurements of shape " + measurements.shape());
        }
        Measurements.require(measurements);
        Measurements.requireLambda(lambda);
        Shape image = encoding.domain();
        Gradient gradient = new Gradient(image);
        double encodingNorm = PowerIteration.DEFAULT.safeNorm(encoding);
        this.encoding = encoding;
        this.operator = new Stack(encoding, new Composition(new Scaling(gradient.range(), SCALE), gradient));
        this.operatorNorm = Math.hypot(encodingNorm, SCALE * gradient.norm().value());
        this.measurements = measurements;
        this.lambda = lambda;
        this.radius = lambda / SCALE;
        this.feasible = new FeasibleDual(encoding, encodingNorm, gradient, SCALE);
    }

    @Override
    public LinearOperator operator() {
        return operator;
    }

    /** A. */
    public LinearOperator encoding() {
        return encoding;
    }

    /** The measurements, not a copy. */
    public ComplexArray measurements() {
        return measurements;
    }

    public double lambda() {
        return lambda;
    }

    /** {@code √(‖A‖² + s²‖∇‖²)}: close to ‖K‖, which power iteration would find slowly. */
    @Override
    public double operatorNorm() {
        return operatorNorm;
    }

    @Override
    public double measurementNorm() {
        return measurements.norm();
    }

    /** The identity: F has no part that depends on x alone. */
    @Override
    public void primalProximal(double tau, ComplexArray x) {}

    /** {@code u ← B(u − σy)}, the projection onto the unit ball, and {@code v_p ← v_p · min(1, λ/(s|v_p|₂))}. */
    @Override
    public void dualProximal(double sigma, ComplexArray dual) {
        int m = measurements.size();
        double squares = 0;
        for (int i = 0; i < m; i++) {
            double re = dual.re()[i] -= sigma * measurements.re()[i];
            double im = dual.im()[i] -= sigma * measurements.im()[i];
            squares += re * re + im * im;
        }
        double factor = squares > 1 ? 1 / Math.sqrt(squares) : 1;
        for (int i = 0; i < m; i++) {
            dual.re()[i] *= factor;
            dual.im()[i] *= factor;
        }
        for (int p = m; p < m + pixels(); p++) {
            double length = pixelLength(dual, p);
            if (length > radius) {
                scalePixel(dual, p, radius / length);
            }
        }
    }

    private int pixels() {
        return encoding.domain().size();
    }

    /** {@code |v_p|₂} of the two differences at a pixel, of which the first is at position p. */
    private double pixelLength(ComplexArray v, int p) {
        int q = p + pixels();
        double square = v.re()[p] * v.re()[p] + v.im()[p] * v.im()[p] + v.re()[q] * v.re()[q] + v.im()[q] * v.im()[q];
        return Math.sqrt(square);
    }

    private void scalePixel(ComplexArray v, int p, double factor) {
        int q = p + pixels();
        v.re()[p] *= factor;
        v.im()[p] *= factor;
        v.re()[q] *= factor;
        v.im()[q] *= factor;
    }

    /** {@code F(x)}, given {@code Kx = (Ax, s∇x)}. */
    @Override
    public double objective(ComplexArray x, ComplexArray kx) {
        requireDual(kx.shape());
        int m = measurements.size();
        double squares = 0;
        for (int i = 0; i < m; i++) {
            double re = kx.re()[i] - measurements.re()[i];
            double im = kx.im()[i] - measurements.im()[i];
            squares += re * re + im * im;
        }
        return Math.sqrt(squares) + radius * sumOfPixelLengths(kx);
    }

    private double sumOfPixelLengths(ComplexArray kx) {
        int m = measurements.size();
        double sum = 0;
        for (int p = m; p < m + pixels(); p++) {
            sum += pixelLength(kx, p);
        }
        return sum;
    }

    /**
     * The dual variables near (u, v) that meet {@code A*u + ∇*q = 0} up to rounding, made short enough.
     *
     * @return u and after it {@code q = sv}, where {@code |q_p|₂ ≤ λ}
     */
    public ComplexArray feasible(ComplexArray dual) {
        requireDual(dual.shape());
        ComplexArray corrected = corrected(dual, operator.adjoint(dual));
        corrected.scale(1 / excess(corrected));
        for (int i = measurements.size(); i < corrected.size(); i++) {
            corrected.re()[i] *= SCALE;
            corrected.im()[i] *= SCALE;
        }
        return corrected;
    }

    /**
     * The dual value of (u, v) after {@link FeasibleDual} made {@code A*u + s∇*v = 0} hold, and a scaling made it short
     * enough. By weak duality it is at most the minimum of F.
     */
    @Override
    public double dualValue(ComplexArray dual, ComplexArray adjointDual) {
        requireDual(dual.shape());
        requirePrimal(adjointDual.shape());
        ComplexArray corrected = corrected(dual, adjointDual);
        return -Measurements.innerRe(1 / excess(corrected), corrected, measurements);
    }

    private ComplexArray corrected(ComplexArray dual, ComplexArray adjointDual) {
        ComplexArray corrected = dual.copy();
        feasible.correct(corrected, adjointDual, new Workspace());
        return corrected;
    }

    /** By how much (u, v) is too long; at least 1. */
    private double excess(ComplexArray dual) {
        int m = measurements.size();
        double squares = 0;
        for (int i = 0; i < m; i++) {
            squares += dual.re()[i] * dual.re()[i] + dual.im()[i] * dual.im()[i];
        }
        double excess = Math.max(1, Math.sqrt(squares));
        for (int p = m; p < m + pixels(); p++) {
            excess = Math.max(excess, pixelLength(dual, p) / radius);
        }
        return excess;
    }
}
