package org.firenet.certificate;

/**
 * The theorem behind the network's depth: with {@code δ ≥ c(x, y)}, {@code ε₀ ≥ ‖y‖₂} and at least
 * {@code p = ⌈3C‖A‖/ν⌉} inner layers ({@code 2C‖A‖/ν} suffice), the output φ_n of n restarts fulfils
 *
 * <pre>
 *   F(φ_n) − F(x) ≤ ε_n,   ε_k = ν(δ + ε_{k−1})
 *   ‖φ_n − x‖₂ ≤ C (ε_n + δ)
 * </pre>
 *
 * so that the error falls by ν with every restart until it is of the order of δ. Colbrook, Antun and Hansen 2022, in a form
 * derived for this project.
 *
 * @param factor C, {@link ErrorConstants#factor} of the λ in use
 * @param norm ‖A‖
 * @param nu ν in (0, 1); 1/e needs the fewest layers
 * @param delta δ ≥ 0
 * @param epsilon0 ε₀ ≥ 0
 */
public record AprioriBound(double factor, double norm, double nu, double delta, double epsilon0) {
    /** @throws IllegalArgumentException if a parameter is out of range */
    public AprioriBound {
        requirePositive("the factor C", factor);
        requirePositive("the norm of A", norm);
        if (!(nu > 0 && nu < 1)) {
            throw new IllegalArgumentException("nu must lie between 0 and 1, found " + nu);
        }
        requireNotNegative("delta", delta);
        requireNotNegative("epsilon0", epsilon0);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be a finite number above 0, found " + value);
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be a finite number of at least 0, found " + value);
        }
    }

    /** The paper's number of inner layers, {@code p = ⌈3C‖A‖/ν⌉}; beyond the range of int, infinity. */
    public double innerLayers() {
        return Math.ceil(3 * factor * norm / nu);
    }

    /** {@code ε_n}, the bound on {@code F(φ_n) − F(x)}. */
    public double objectiveBound(int restarts) {
        double power = Math.pow(nu, restarts);
        return power * epsilon0 + delta * nu * (1 - power) / (1 - nu);
    }

    /** {@code C(ε_n + δ)}, the bound on ‖φ_n − x‖₂. */
    public double distanceBound(int restarts) {
        return factor * (objectiveBound(restarts) + delta);
    }

    /** What the bound tends to: {@code Cδ/(1−ν)}. No number of restarts promises less. */
    public double limit() {
        return factor * delta / (1 - nu);
    }

    /**
     * The fewest restarts whose bound on ‖φ_n − x‖₂ is at most {@code target}.
     *
     * @throws IllegalArgumentException if the target is not above {@link #limit()}
     */
    public int restartsFor(double target) {
        if (!(target > limit())) {
            throw new IllegalArgumentException("with delta " + delta + " the bound falls no lower than " + limit()
                    + ", found the target " + target);
        }
        int restarts = 1;
        while (distanceBound(restarts) > target) {
            restarts++;
        }
        return restarts;
    }

    /** Depth of the network in affine layers, {@code 3np + 1}. */
    public double depth(int restarts) {
        return 3 * restarts * innerLayers() + 1;
    }
}
