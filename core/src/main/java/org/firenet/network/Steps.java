package org.firenet.network;

import org.firenet.array.Magnitude;

/** What every schedule demands of its numbers. */
final class Steps {
    /** Rounding that {@code τσ‖A‖²} may add to 1. */
    private static final double ROUNDING = 1e-12;

    private Steps() {}

    static void requireAtLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, found " + value);
        }
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be a finite number above 0, found " + value);
        }
    }

    static void requireRelaxation(double relaxation) {
        if (!(relaxation > 0 && relaxation < 2)) {
            throw new IllegalArgumentException("the relaxation must lie between 0 and 2, found " + relaxation);
        }
    }

    /** Steps are built on ‖A‖ and its inverse; the zero operator has none. */
    static void requireUsableNorm(double operatorNorm) {
        if (!Magnitude.isUsable(operatorNorm)) {
            throw new IllegalArgumentException("the norm of the operator must be between " + Magnitude.SMALLEST
                    + " and " + Magnitude.LARGEST + ", found " + operatorNorm);
        }
    }

    /** The condition under which the primal–dual iteration converges. */
    static void requireStable(double tau, double sigma, double operatorNorm) {
        double product = tau * sigma * operatorNorm * operatorNorm;
        if (!(product <= 1 + ROUNDING)) {
            throw new IllegalArgumentException("the steps must keep tau * sigma * ||A||^2 at most 1, found " + product
                    + " (tau " + tau + ", sigma " + sigma + ", ||A|| " + operatorNorm + ")");
        }
    }
}
