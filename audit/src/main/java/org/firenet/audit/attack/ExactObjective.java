package org.firenet.audit.attack;

import org.firenet.array.ComplexArray;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.Linearisation;

/** The objective with the network's own derivative: its gradient is {@code Jᵀ(Φ(y + e) − Φ(y))}. */
final class ExactObjective implements Objective {
    private final DifferentiableReconstruction network;
    private final Target target;
    private final ComplexArray image;

    ExactObjective(DifferentiableReconstruction network, Target target) {
        this.network = network;
        this.target = target;
        try (Linearisation linearisation = network.linearise(target.y())) {
            this.image = linearisation.image();
        }
    }

    @Override
    public Slope at(ComplexArray e) {
        try (Linearisation linearisation = network.linearise(target.perturbed(e))) {
            ComplexArray change = linearisation.image().copy();
            change.add(-1, image);
            return new Slope(change.norm(), linearisation.pullback().of(change));
        }
    }
}
