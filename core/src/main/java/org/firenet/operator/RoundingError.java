package org.firenet.operator;

/**
 * What an implementation of an operator knows of its rounding errors, underflow and overflow left aside: for arguments
 * scaled so that the largest of all real and imaginary parts is about 1.
 *
 * @param apply e with {@code ‖fl(Ax) − Ax‖₂ ≤ e‖x‖₂}; NaN if unknown
 * @param adjoint e with {@code ‖fl(A*y) − A*y‖₂ ≤ e‖y‖₂}; NaN if unknown
 */
public record RoundingError(double apply, double adjoint) {
    public static final RoundingError NONE = new RoundingError(0, 0);
    public static final RoundingError UNKNOWN = new RoundingError(Double.NaN, Double.NaN);

    /** @throws IllegalArgumentException if a bound is negative */
    public RoundingError {
        if (apply < 0 || adjoint < 0) {
            throw new IllegalArgumentException(
                    "a rounding error must be at least 0, found " + apply + " and " + adjoint);
        }
    }

    /** The same bound in both directions. */
    static RoundingError both(double error) {
        return new RoundingError(error, error);
    }

    /** Of the adjoint. */
    RoundingError swapped() {
        double ofAdjoint = apply;
        return new RoundingError(adjoint, ofAdjoint);
    }

    /**
     * Of a product.
     *
     * @param outerNorm at least the norm of the outer operator
     * @param innerNorm at least the norm of the inner operator
     */
    static RoundingError ofProduct(RoundingError outer, double outerNorm, RoundingError inner, double innerNorm) {
        return new RoundingError(
                outerNorm * inner.apply + outer.apply * (innerNorm + inner.apply),
                innerNorm * outer.adjoint + inner.adjoint * (outerNorm + outer.adjoint));
    }

    /** Whether both bounds are known. */
    public boolean isKnown() {
        return !Double.isNaN(apply) && !Double.isNaN(adjoint);
    }
}
