package org.firenet.audit.attack;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.Linearisation;

/**
 * The local Lipschitz constant {@code ‖J‖₂} of a network at given measurements, estimated from below by power iteration
 * on {@code JᵀJ}. Jᵀ is the network's own; Jv is a central difference.
 *
 * @param iterations at least 1
 * @param seed of the first direction
 */
public record LipschitzConstant(int iterations, long seed) {
    /** Length of the difference over ‖y‖. */
    private static final double STEP = 1e-4;

    /** The largest ‖Jv‖ of the unit vectors v that the iteration came by. */
    public double at(DifferentiableReconstruction network, ComplexArray y) {
        double h = STEP * y.norm();
        ComplexArray v = new MeasurementBall(y.shape(), 1).random(new SplittableRandom(seed));
        double largest = 0;
        try (Linearisation linearisation = network.linearise(y)) {
            for (int k = 0; k < iterations; k++) {
                ComplexArray image = difference(network, y, v, h);
                largest = Math.max(largest, image.norm());
                v = Lengths.exactly(linearisation.pullback().of(image), 1);
            }
        }
        return largest;
    }

    private static ComplexArray difference(
            DifferentiableReconstruction network, ComplexArray y, ComplexArray v, double h) {
        ComplexArray change = at(network, y, v, h);
        change.add(-1, at(network, y, v, -h));
        change.scale(1 / (2 * h));
        return change;
    }

    private static ComplexArray at(DifferentiableReconstruction network, ComplexArray y, ComplexArray v, double h) {
        ComplexArray moved = y.copy();
        moved.add(h, v);
        return network.reconstruct(moved).copy();
    }
}
