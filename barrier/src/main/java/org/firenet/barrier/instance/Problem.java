package org.firenet.barrier.instance;

import org.apache.commons.numbers.fraction.BigFraction;
import org.firenet.barrier.exact.QuadraticNumber;

/**
 * The three problems of the theorem, with the parameters that the demonstration fixes and everyone knows: η = 0 and
 * λ = 1.
 *
 * <p>Source: Colbrook, Antun, Hansen, PNAS 119(12), 2022, equations (P1) to (P3).
 */
public enum Problem {
    /** {@code argmin ‖x‖₁ subject to Ax = y}: basis pursuit with η = 0. */
    P1("min ||x||_1  s.t.  Ax = y"),
    /** {@code argmin λ‖x‖₁ + ‖Ax − y‖₂²}: the LASSO. */
    P2("min ||x||_1 + ||Ax - y||^2"),
    /** {@code argmin λ‖x‖₁ + ‖Ax − y‖₂}: the square-root LASSO. */
    P3("min ||x||_1 + ||Ax - y||");

    /** The weight λ of the 1-norm in P2 and P3. */
    public static final BigFraction LAMBDA = BigFraction.ONE;

    private final String formula;

    Problem(String formula) {
        this.formula = formula;
    }

    /** The problem in one line of plain text. */
    public String formula() {
        return formula;
    }

    /**
     * The only nonzero coefficient of the minimiser for one row {@code (a₁, a₂)} with largest entry {@code peak} and
     * data c: {@code c/a} for P1 and P3, {@code c/a − λ/(2a²)} for P2. Valid for {@code a > λ} and {@code c ≥ 1/4}.
     */
    public QuadraticNumber peakCoefficient(QuadraticNumber peak, BigFraction c) {
        QuadraticNumber inverse = peak.inverse();
        QuadraticNumber interpolating = inverse.times(c);
        return this == P2 ? interpolating.minus(inverse.square().times(LAMBDA.divide(2))) : interpolating;
    }
}
