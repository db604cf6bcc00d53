package org.firenet.barrier.algorithm;

import java.util.random.RandomGenerator;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.oracle.Oracle;

/**
 * Anything that claims to solve P1, P2 or P3 from approximate data: it asks the oracle, finitely often, and answers with
 * a vector. Training a network on the oracle's training pairs and then evaluating it is an algorithm too.
 */
public interface Algorithm {
    /** The name in tables and counterexamples. */
    String name();

    /** Whether the algorithm is meant for the problem. */
    default boolean solves(Problem problem) {
        return true;
    }

    /**
     * Computes a minimiser.
     *
     * @param random the only source of randomness
     * @throws org.firenet.barrier.oracle.ForfeitException if it has to give up
     */
    ExactVector solve(Task task, Oracle oracle, RandomGenerator random);
}
