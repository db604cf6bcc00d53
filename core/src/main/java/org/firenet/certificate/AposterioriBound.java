package org.firenet.certificate;

import org.firenet.rounding.Interval;
import org.firenet.rounding.Roundoff;

/**
 * The distance from the true coefficients x that a duality gap implies for coefficients z, whoever computed them, under
 * the hypothesis of a {@link NullSpaceProperty} (Colbrook, Antun and Hansen 2022, in a form derived for this project):
 *
 * <pre>
 *   ‖z − x‖₂ ≤ C (gap + c(x, y)),   c(x, y) = 2λσ_{s,M}(x)_w + 2‖Ax − y‖₂
 * </pre>
 *
 * @param factor C, at least {@link ErrorConstants#factor} of the λ in use
 * @param mismatch c(x, y), an upper bound
 * @param distance the bound on ‖z − x‖₂
 */
public record AposterioriBound(double factor, double mismatch, double distance) {
    /** The constants take fewer rounded operations, all of them on positive numbers but for the exact-to-u {@code 1 − ρ}. */
    private static final double CONSTANTS_ERROR = Roundoff.gamma(128);

    /**
     * The bound, rounded up.
     *
     * @param constants of the hypothesis
     * @param lambda λ of the problem
     * @param bestApproximationError an upper bound of σ_{s,M}(x)_w, at least 0
     * @param residual an upper bound of ‖Ax − y‖₂, at least 0
     * @param gap an upper bound of F(z) − F*
     * @throws IllegalArgumentException if λ is larger than the theorem allows, or a bound is negative or NaN
     */
    public static AposterioriBound of(
            ErrorConstants constants, double lambda, double bestApproximationError, double residual, double gap) {
        requireNotNegative("the best approximation error", bestApproximationError);
        requireNotNegative("the residual of the truth", residual);
        requireNotNegative("the gap", gap);
        Interval factor = Interval.of(constants.factor(lambda)).times(Interval.of(1 + CONSTANTS_ERROR));
        Interval sparse = Interval.of(2 * lambda).times(Interval.of(bestApproximationError));
        Interval mismatch = sparse.plus(Interval.of(2 * residual));
        Interval distance = factor.times(mismatch.plus(Interval.of(gap)));
        return new AposterioriBound(factor.hi(), mismatch.hi(), distance.hi());
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " must be at least 0, found " + value);
        }
    }
}
