package org.firenet.certificate;

import org.firenet.sparsity.WeightedSparsity;

/**
 * The constants C₁ and C₂ of the error bounds, for matrices with a {@link NullSpaceProperty}:
 *
 * <pre>
 *   C₁ = (ρ + (1+ρ)κ^{1/4}/2) (1+ρ)/(1−ρ)
 *   C₂ = ((1+ρ)/(1−ρ) + (3+ρ)/(1−ρ) κ^{1/4}/2) γ
 * </pre>
 *
 * For {@code λ ≤ C₁/(C₂√ξ)}, all z and all x, with F the objective of the square-root LASSO, the problem is sharp:
 * {@code ‖z − x‖₂ ≤ C(λ) (F(z) − F(x) + c(x, y))}, where {@code C(λ) = C₁/(λ√ξ)} and
 * {@code c(x, y) = 2λσ_{s,M}(x)_w + 2‖Ax − y‖₂}. At the largest such λ, C(λ) is C₂. Colbrook, Antun and Hansen 2022, in a
 * form derived for this project.
 *
 * @param c1 C₁
 * @param c2 C₂, in units of coefficients over measurements
 * @param xi ξ of the weighted sparsity
 */
public record ErrorConstants(double c1, double c2, double xi) {
    /**
     * The constants of a sparsity class.
     *
     * @throws IllegalArgumentException if κ is not finite: some level has sparsity 0
     */
    public static ErrorConstants of(NullSpaceProperty property, WeightedSparsity sparsity) {
        double kappa = sparsity.kappa();
        if (!Double.isFinite(kappa)) {
            throw new IllegalArgumentException(
                    "the error bounds need a sparsity of at least 1 in every level, found " + sparsity.sparsities());
        }
        double rho = property.rho();
        double half = Math.sqrt(Math.sqrt(kappa)) / 2;
        double c1 = (rho + (1 + rho) * half) * (1 + rho) / (1 - rho);
        double c2 = ((1 + rho) / (1 - rho) + (3 + rho) / (1 - rho) * half) * property.gamma();
        return new ErrorConstants(c1, c2, sparsity.xi());
    }

    /** The λ that the theorem takes, {@code C₁/(C₂√ξ)}: the largest for which the problem is known to be sharp. */
    public double lambda() {
        return c1 / (c2 * Math.sqrt(xi));
    }

    /**
     * The factor C(λ) of the error bounds for a given λ: C₂ at {@link #lambda()}, larger below.
     *
     * @throws IllegalArgumentException if λ is not in (0, {@link #lambda()}]
     */
    public double factor(double lambda) {
        // λ() itself must pass, whatever the rounding of its two divisions.
        if (!(lambda > 0 && lambda <= lambda() * (1 + 1e-12))) {
            throw new IllegalArgumentException(
                    "the error bounds hold for lambda above 0 and up to " + lambda() + ", found " + lambda);
        }
        return Math.max(c2, c1 / (lambda * Math.sqrt(xi)));
    }

    /**
     * {@code c(x, y) = 2λσ_{s,M}(x)_w + 2‖Ax − y‖₂}: how far x is from the class and its measurements from y.
     *
     * @param bestApproximationError σ_{s,M}(x)_w, at least 0
     * @param residual ‖Ax − y‖₂, at least 0
     */
    public static double mismatch(double lambda, double bestApproximationError, double residual) {
        return 2 * lambda * bestApproximationError + 2 * residual;
    }
}
