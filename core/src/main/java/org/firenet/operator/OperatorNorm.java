package org.firenet.operator;

/**
 * What an operator knows of its spectral norm.
 *
 * @param value an upper bound of ‖A‖, NaN if nothing is known
 * @param exact whether the bound is attained
 * @param coisometry whether AA* = I (implies an exact norm of 1)
 */
public record OperatorNorm(double value, boolean exact, boolean coisometry) {
    public static final OperatorNorm UNKNOWN = new OperatorNorm(Double.NaN, false, false);
    public static final OperatorNorm COISOMETRY = new OperatorNorm(1, true, true);

    public static OperatorNorm exactly(double value) {
        return new OperatorNorm(value, true, false);
    }

    public static OperatorNorm atMost(double value) {
        return new OperatorNorm(value, false, false);
    }

    public boolean isKnown() {
        return !Double.isNaN(value);
    }
}
