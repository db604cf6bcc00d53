package org.firenet.certificate.falsify;

import org.firenet.certificate.NullSpaceProperty;

/**
 * What a support set Δ and a vector x put into the inequality {@code ‖x_Δ‖₂ ≤ ρ ‖x_{Δᶜ}‖_{1,w}/√ξ + γ ‖Ax‖₂}, scaled so
 * that {@code ‖x_Δ‖₂ = 1}. They refute every (ρ, γ) with {@code ρ·tail + γ·measured < 1}: a half-plane.
 *
 * @param tail ‖x_{Δᶜ}‖_{1,w}/√ξ over ‖x_Δ‖₂, at least 0
 * @param measured ‖Ax‖₂ over ‖x_Δ‖₂, at least 0
 */
public record Sides(double tail, double measured) {
    /** @throws IllegalArgumentException if a side is negative or not finite */
    public Sides {
        requireSide("tail", tail);
        requireSide("measured", measured);
    }

    private static void requireSide(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be a finite number of at least 0, found " + value);
        }
    }

    /** The left side over the right side, {@code 1/(ρ·tail + γ·measured)}: above 1 the property does not hold. */
    public double ratio(NullSpaceProperty property) {
        return 1 / (property.rho() * tail + property.gamma() * measured);
    }

    /** The least ρ that these sides do not refute beside γ, {@code (1 − γ·measured)/tail}; 0 if they refute none. */
    public double leastRho(double gamma) {
        double missing = 1 - gamma * measured;
        return missing <= 0 ? 0 : missing / tail;
    }

    /** The least γ that these sides do not refute beside ρ, {@code (1 − ρ·tail)/measured}; 0 if they refute none. */
    public double leastGamma(double rho) {
        double missing = 1 - rho * tail;
        return missing <= 0 ? 0 : missing / measured;
    }

    /** Whether all that the other sides refute is refuted by these. */
    boolean coverAllOf(Sides other) {
        return tail <= other.tail && measured <= other.measured;
    }
}
