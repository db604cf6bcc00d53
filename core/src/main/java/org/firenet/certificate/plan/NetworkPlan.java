package org.firenet.certificate.plan;

import java.util.List;
import org.firenet.certificate.AprioriBound;
import org.firenet.certificate.ErrorConstants;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.sparsity.WeightedSparsity;

/**
 * The network that the theorem asks for: {@code λ = C₁/(C₂√ξ)}, n restarts of {@code p = ⌈3C₂‖A‖/ν⌉} inner layers, as a
 * map of {@code 3np + 1} affine layers. All lengths are in units of ‖x‖₂. Colbrook, Antun and Hansen 2022, with constants
 * in a form derived for this project.
 *
 * @param constants C₁ and C₂
 * @param bound the a-priori bound, {@code δ = c(x, y)} and {@code ε₀ ≥ ‖y‖₂}
 * @param target wanted ‖φ_n − x‖₂
 * @param coefficients K
 * @param measurements m
 */
public record NetworkPlan(
        ErrorConstants constants, AprioriBound bound, double target, int coefficients, int measurements) {
    /** How close to its limit the bound is to come where the limit lies above the target. */
    private static final double NEAR_LIMIT = 1.01;

    /** @throws IllegalArgumentException if the target is not finite and above 0 */
    public NetworkPlan {
        if (!(target > 0 && target < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the target must be a finite number above 0, found " + target);
        }
    }

    /**
     * What the network is to achieve.
     *
     * @param noise ‖e‖₂/‖Ax‖₂, at least 0
     * @param nu ν in (0, 0.99]; beyond, restarts are too many to be of use
     * @param target wanted ‖φ_n − x‖₂/‖x‖₂
     */
    public record Task(Signal signal, double noise, double nu, double target) {
        private static final double SLOWEST = 0.99;

        /** @throws IllegalArgumentException if noise or ν is out of range */
        public Task {
            if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the noise must be finite and at least 0, found " + noise);
            }
            if (!(nu > 0 && nu <= SLOWEST)) {
                throw new IllegalArgumentException("nu must be above 0 and at most " + SLOWEST + ", found " + nu);
            }
        }
    }

    /**
     * The plan for a matrix with the given property.
     *
     * @param operatorNorm ‖A‖
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static NetworkPlan of(
            NullSpaceProperty property, WeightedSparsity sparsity, double operatorNorm, int measurements, Task task) {
        ErrorConstants constants = ErrorConstants.of(property, sparsity);
        double error = task.noise() * task.signal().measured();
        double delta = ErrorConstants.mismatch(constants.lambda(), task.signal().tail(), error);
        double start = task.signal().measured() + error;
        AprioriBound bound = new AprioriBound(constants.c2(), operatorNorm, task.nu(), delta, start);
        return new NetworkPlan(
                constants, bound, task.target(), sparsity.levels().size(), measurements);
    }

    /** Whether some number of restarts brings the bound down to the target. */
    public boolean reachesTarget() {
        return target > bound.limit();
    }

    /** n: the fewest restarts whose bound is the target, or within 1 % of the limit where that lies above the target. */
    public int restarts() {
        return bound.restartsFor(reachesTarget() ? target : NEAR_LIMIT * bound.limit());
    }

    /** p. */
    public double innerLayers() {
        return bound.innerLayers();
    }

    /** Affine layers, {@code 3np + 1}. */
    public double depth() {
        return bound.depth(restarts());
    }

    /** The widths of three consecutive layers, repeated np times between the m inputs and the K outputs. */
    public List<Long> repeatedWidths() {
        long k = coefficients;
        long m = measurements;
        return List.of(2 * k + m, 2 * (k + m), 2 * k + m + 1);
    }
}
