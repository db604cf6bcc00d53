package org.firenet.certificate.falsify;

import org.firenet.certificate.NullSpaceProperty;

/**
 * What an attack found. That nothing was found is no proof of the property.
 *
 * @param property that was attacked
 * @param worst the witness with the largest ratio
 * @param frontier of the (ρ, γ) that no witness refutes
 * @param starts that were searched from
 */
public record Falsification(NullSpaceProperty property, Witness worst, Frontier frontier, int starts) {
    /** What one vector says of a property, without a search. */
    public static Falsification of(NullSpaceProperty property, Witness witness) {
        return new Falsification(property, witness, Frontier.NONE.with(witness.sides()), 0);
    }

    /** The largest ratio of the left side to the right side. */
    public double ratio() {
        return worst.sides().ratio(property);
    }

    /** Whether the property with these ρ and γ does not hold. */
    public boolean refuted() {
        return ratio() > 1;
    }
}
