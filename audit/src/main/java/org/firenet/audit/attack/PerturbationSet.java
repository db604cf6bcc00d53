package org.firenet.audit.attack;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;

/**
 * The perturbations that a search may choose from: parameters r in a ball of some norm, and the perturbation of the
 * measurements {@code e = Tr} that they stand for, T linear. Every set of size η has {@code ‖e‖₂ ≤ η}, so that sets can be
 * compared. Immutable.
 */
public interface PerturbationSet {
    /** Shape of r. */
    Shape shape();

    /** {@code Tr}. */
    ComplexArray toMeasurements(ComplexArray r);

    /** {@code T*g}. */
    ComplexArray adjoint(ComplexArray g);

    /** Replaces r by the nearest point of the set. */
    void project(ComplexArray r);

    /** The point of the set that lies farthest in the direction g: the maximiser of {@code Re⟨g, r⟩}. */
    ComplexArray farthest(ComplexArray g);

    /** A random point of the set, as far out as the set goes. */
    default ComplexArray random(SplittableRandom random) {
        ComplexArray g = ComplexArray.zeros(shape());
        for (int i = 0; i < g.size(); i++) {
            g.re()[i] = random.nextGaussian();
            g.im()[i] = random.nextGaussian();
        }
        return farthest(g);
    }

    /** Makes the set of size η for a geometry. */
    @FunctionalInterface
    interface Family {
        PerturbationSet of(ImagingModel model, double size);
    }
}
