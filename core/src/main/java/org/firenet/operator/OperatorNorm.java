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

    /**
     * @throws IllegalArgumentException if the value is negative or infinite, exact but unknown, or not 1 for a coisometry
     */
    public OperatorNorm {
        if (value < 0 || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "an operator norm must be a finite number of at least 0, found " + value);
        }
        if (exact && Double.isNaN(value)) {
            throw new IllegalArgumentException("an unknown operator norm cannot be exact");
        }
        if (coisometry && !(exact && value == 1)) {
            throw new IllegalArgumentException("AA* = I means an exact norm of 1, found " + value);
        }
    }

    public static OperatorNorm exactly(double value) {
        return new OperatorNorm(value, true, false);
    }

    /** An upper bound; an infinite one says nothing. */
    public static OperatorNorm atMost(double value) {
        return value == Double.POSITIVE_INFINITY ? UNKNOWN : new OperatorNorm(value, false, false);
    }

    public boolean isKnown() {
        return !Double.isNaN(value);
    }
}
