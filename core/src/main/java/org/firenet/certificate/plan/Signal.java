package org.firenet.certificate.plan;

import org.firenet.array.ComplexArray;
import org.firenet.operator.LinearOperator;
import org.firenet.sparsity.WeightedSparsity;

/**
 * What the a-priori bound has to know of the image, all in units of ‖x‖₂.
 *
 * @param tail σ_{s,M}(x)_w/‖x‖₂, how far x is from its class; at least 0
 * @param measured ‖Ax‖₂/‖x‖₂, above 0
 */
public record Signal(double tail, double measured) {
    /** @throws IllegalArgumentException if a number is out of range */
    public Signal {
        if (!(tail >= 0 && tail < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the tail of a signal must be finite and at least 0, found " + tail);
        }
        if (!(measured > 0 && measured < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the measurements of a signal must be finite and not all zero, found the norm " + measured);
        }
    }

    /** Any signal of the class itself: no tail, and at most ‖A‖ is measured of it. */
    public static Signal inClass(double operatorNorm) {
        return new Signal(0, operatorNorm);
    }

    /**
     * A known signal.
     *
     * @param coefficients x, in the layout of the levels
     * @throws IllegalArgumentException if x is zero, or nothing of it is measured
     */
    public static Signal of(ComplexArray coefficients, LinearOperator operator, WeightedSparsity sparsity) {
        double norm = coefficients.norm();
        if (norm == 0) {
            throw new IllegalArgumentException("the image to plan for must not be zero everywhere");
        }
        return new Signal(
                sparsity.bestApproximationError(coefficients) / norm,
                operator.apply(coefficients).norm() / norm);
    }
}
