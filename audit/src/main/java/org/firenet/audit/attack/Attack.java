package org.firenet.audit.attack;

import org.firenet.array.ComplexArray;

/** A way to look for the worst perturbation. Immutable; the same search finds the same perturbation. */
@FunctionalInterface
public interface Attack {
    /**
     * The perturbation e with the largest {@code ‖Φ(y + e) − Φ(y)‖₂} that was found, {@code ‖e‖₂ ≤ η}.
     *
     * @return of the shape of the measurements
     */
    ComplexArray find(Target target, Search search);
}
