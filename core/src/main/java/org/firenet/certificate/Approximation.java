package org.firenet.certificate;

import org.firenet.array.ComplexArray;
import org.firenet.array.Magnitude;
import org.firenet.array.Workspace;
import org.firenet.operator.Adjoint;
import org.firenet.operator.LinearOperator;
import org.firenet.rounding.Enclosure;
import org.firenet.rounding.Interval;

/**
 * A vector of which only a rounded value is at hand: the exact one is at most {@code error} away from it.
 *
 * @param value what was computed
 * @param error bound on {@code ‖value − exact‖₂}, and so on the error of every single component
 */
public record Approximation(ComplexArray value, double error) {
    /**
     * What underflow may do, relative to a vector whose largest component is about 1: operators of a norm up to 10⁵⁰ and of
     * 2³¹ components lose less than this to it.
     */
    private static final double UNDERFLOW = 0x1p-800;

    /**
     * @throws IllegalArgumentException if the value is not finite, or the error is negative or NaN
     */
    public Approximation {
        if (value.firstNonFinite() >= 0) {
            throw new IllegalArgumentException("a vector must be finite to be certified, found "
                    + value.re()[value.firstNonFinite()] + " + " + value.im()[value.firstNonFinite()]
                    + "i at position " + value.firstNonFinite());
        }
        if (!(error >= 0)) {
            throw new IllegalArgumentException("an error must be at least 0, found " + error);
        }
    }

    /** A vector that is what it is. */
    public static Approximation exactly(ComplexArray value) {
        return new Approximation(value, 0);
    }

    /**
     * {@code Ax} of the exact operator, for x as it is in memory: computed on x scaled by a power of two, so that it does
     * not matter how large x is.
     *
     * @throws IllegalArgumentException if the operator does not know its rounding errors, its norm is beyond
     *     {@link Magnitude#LARGEST}, x is not finite, or the result is beyond the range of double
     */
    public static Approximation of(LinearOperator operator, ComplexArray x, Workspace workspace) {
        requireKnown(operator);
        int exponent = Enclosure.exponent(x);
        ComplexArray scaled = scaled(exactly(x).value, -exponent);
        ComplexArray result = ComplexArray.zeros(operator.range());
        operator.apply(scaled, result, workspace);
        double relative = operator.roundingError().apply() + UNDERFLOW;
        Interval error = Enclosure.norm(scaled).times(Interval.of(relative)).scaled(exponent);
        return new Approximation(
                scaled(result, exponent), error.plus(unscaling(result)).hi());
    }

    /** {@code A*y}, likewise. */
    public static Approximation ofAdjoint(LinearOperator operator, ComplexArray y, Workspace workspace) {
        return of(new Adjoint(operator), y, workspace);
    }

    private static void requireKnown(LinearOperator operator) {
        if (!operator.roundingError().isKnown() || !operator.norm().isKnown()) {
            throw new IllegalArgumentException(
                    "a certificate needs an operator that knows bounds of its norm and of its rounding errors, found "
                            + operator);
        }
        double norm = operator.norm().value();
        if (norm > Magnitude.LARGEST) {
            throw new IllegalArgumentException(
                    "the norm of the operator must be at most " + Magnitude.LARGEST + ", found " + norm);
        }
    }

    /** What scaling back can lose to underflow: less than the smallest double per real and imaginary part. */
    private static Interval unscaling(ComplexArray result) {
        return result.norm() == 0 ? Interval.ZERO : Interval.of(2 * Double.MIN_VALUE * result.size());
    }

    private static ComplexArray scaled(ComplexArray x, int exponent) {
        ComplexArray scaled = ComplexArray.zeros(x.shape());
        for (int i = 0; i < x.size(); i++) {
            scaled.re()[i] = Math.scalb(x.re()[i], exponent);
            scaled.im()[i] = Math.scalb(x.im()[i], exponent);
        }
        return scaled;
    }

    /** {@code ‖exact‖₂}. */
    public Interval norm() {
        return atLeastZero(Enclosure.norm(value).widened(error));
    }

    /** {@code ‖exact − y‖₂}. */
    public Interval distance(ComplexArray y) {
        return atLeastZero(Enclosure.distance(value, y).widened(error));
    }

    /** {@code |exactᵢ|}. */
    public Interval magnitude(int i) {
        return atLeastZero(Enclosure.magnitude(value, i).widened(error));
    }

    /** {@code Σ wᵢ|exactᵢ|}, the weights not negative. */
    public Interval weightedNorm(double[] weights) {
        double slack = Enclosure.norm(weights).times(Interval.of(error)).hi();
        return atLeastZero(Enclosure.weightedNorm(value, weights).widened(slack));
    }

    private static Interval atLeastZero(Interval norm) {
        return norm.max(Interval.ZERO);
    }
}
