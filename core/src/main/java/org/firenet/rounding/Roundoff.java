package org.firenet.rounding;

/**
 * The constants of rounding error analysis in double precision (N. J. Higham, Accuracy and Stability of Numerical
 * Algorithms, 2nd edition, 2002, chapters 2 and 3). They are themselves computed with a relative error of a few
 * {@link #UNIT}; who promises a bound leaves room for that.
 */
public final class Roundoff {
    /** The unit roundoff u = 2⁻⁵³: a result that is neither too small nor too large has a relative error of at most u. */
    public static final double UNIT = 0x1p-53;

    private Roundoff() {}

    /** {@code γ_n = nu/(1 − nu)}, the relative error that n roundings can add up to; n below 2⁵³. */
    public static double gamma(double n) {
        return n * UNIT / (1 - n * UNIT);
    }

    /** The relative error of two steps, one after the other: {@code (1 + a)(1 + b) − 1}. */
    public static double compound(double a, double b) {
        return a + b + a * b;
    }

    /** The relative error of {@code count} steps of the same relative error: {@code (1 + a)^count − 1}. */
    public static double compound(double a, int count) {
        double error = 0;
        for (int step = 0; step < count; step++) {
            error = compound(error, a);
        }
        return error;
    }
}
