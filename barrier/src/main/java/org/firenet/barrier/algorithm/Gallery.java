package org.firenet.barrier.algorithm;

import java.util.List;
import java.util.Optional;
import org.firenet.barrier.instance.Problem;

/** The built-in algorithms. */
public final class Gallery {
    private Gallery() {}

    /** All of them. */
    public static List<Algorithm> all() {
        return List.of(
                new FirenetAlgorithm(),
                new PrimalDual(),
                ProximalGradient.ista(),
                ProximalGradient.fista(),
                new VertexEnumeration(),
                new Midpoint(),
                MidpointThenRead.patient(),
                new ReadUntilGap(),
                new CoinFlip(),
                new ListaAlgorithm());
    }

    /** Those that are meant for a problem. */
    public static List<Algorithm> solving(Problem problem) {
        return all().stream().filter(algorithm -> algorithm.solves(problem)).toList();
    }

    /** The algorithm of the given name. */
    public static Optional<Algorithm> named(String name) {
        return all().stream().filter(algorithm -> algorithm.name().equals(name)).findFirst();
    }
}
