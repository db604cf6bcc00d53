package org.firenet.certificate.falsify;

import java.util.ArrayList;
import java.util.List;

/**
 * The border of the region of (ρ, γ) that is not refuted. The region is the intersection of the half-planes
 * {@code ρ·tail + γ·measured ≥ 1} of all sides found. Immutable: {@link #with} gives a new frontier.
 *
 * @param sides none of which is covered by another
 */
public record Frontier(List<Sides> sides) {
    /** Nothing refuted yet. */
    public static final Frontier NONE = new Frontier(List.of());

    public Frontier {
        sides = List.copyOf(sides);
    }

    /** The frontier with one more pair of sides. */
    public Frontier with(Sides found) {
        if (sides.stream().anyMatch(old -> old.coverAllOf(found))) {
            return this;
        }
        List<Sides> more = new ArrayList<>(sides);
        more.removeIf(found::coverAllOf);
        more.add(found);
        return new Frontier(more);
    }

    /** The least ρ that is not refuted beside γ; at least 1: no ρ is left. */
    public double leastRho(double gamma) {
        return sides.stream().mapToDouble(s -> s.leastRho(gamma)).max().orElse(0);
    }

    /** The least γ that is not refuted beside ρ; infinite: none is left. */
    public double leastGamma(double rho) {
        return sides.stream().mapToDouble(s -> s.leastGamma(rho)).max().orElse(0);
    }
}
