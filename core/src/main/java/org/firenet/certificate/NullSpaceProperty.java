package org.firenet.certificate;

/**
 * The weighted robust null space property in levels of order (s, M), the hypothesis of all error bounds of the paper:
 * for every (s,M)-sparse support set Δ and every x,
 *
 * <pre>
 *   ‖x_Δ‖₂ ≤ ρ ‖x_{Δᶜ}‖_{1,w}/√ξ + γ ‖Ax‖₂
 * </pre>
 *
 * It cannot be verified in polynomial time: it is assumed, follows with high probability from a sampling theorem, or is
 * refuted by a Δ and an x that break it.
 *
 * @param rho ρ in (0, 1)
 * @param gamma γ > 0, finite
 */
public record NullSpaceProperty(double rho, double gamma) {
    /** @throws IllegalArgumentException if ρ or γ is out of range */
    public NullSpaceProperty {
        if (!(rho > 0 && rho < 1)) {
            throw new IllegalArgumentException("rho must lie between 0 and 1, found " + rho);
        }
        if (!(gamma > 0) || gamma == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("gamma must be a finite number above 0, found " + gamma);
        }
    }

    /**
     * What is left of the property when A is known only to any wanted accuracy, the setting of the paper:
     * ρ becomes (1+ρ)/2 and γ becomes 2γ.
     */
    public NullSpaceProperty ofApproximations() {
        return new NullSpaceProperty((1 + rho) / 2, 2 * gamma);
    }
}
