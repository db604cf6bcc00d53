package org.firenet.audit.attack;

import java.util.function.BooleanSupplier;
import org.firenet.array.ComplexArray;
import org.firenet.audit.network.DifferentiableReconstruction;

/**
 * What a search needs besides the target.
 *
 * @param size η, the largest ‖e‖₂
 * @param seed of the start
 * @param directions per estimated gradient, where the network has none
 * @param goOn asked before each step; false ends the search early with what it has
 */
public record Search(double size, long seed, int directions, BooleanSupplier goOn) {
    /** Directions per estimated gradient unless something else is asked for. */
    public static final int DIRECTIONS = 16;

    /** A search that nobody ends early. */
    public Search(double size, long seed) {
        this(size, seed, DIRECTIONS, () -> true);
    }

    /** The objective at a target: with the network's derivative where it has one. */
    Objective objective(Target target) {
        return target.network() instanceof DifferentiableReconstruction network
                ? new ExactObjective(network, target)
                : new DifferenceObjective(target, directions, seed);
    }

    /** The better one of two perturbations. */
    record Best(ComplexArray perturbation, double change) {
        Best orBetter(ComplexArray other, double otherChange) {
            return otherChange > change ? new Best(other.copy(), otherChange) : this;
        }
    }
}
