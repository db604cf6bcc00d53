package org.firenet.barrier.algorithm;

import org.firenet.barrier.instance.ProblemClass;

/**
 * What an algorithm knows before it asks anything: the class, hence the problem and K, and how many digits are wanted.
 *
 * @param problemClass Ω_K
 * @param wantedDigits d: an answer is right if its distance to the minimisers is at most {@code 10^−d}
 */
public record Task(ProblemClass problemClass, int wantedDigits) {
    /** The length of the answer. */
    public int unknowns() {
        return 2 * problemClass.blocks().size();
    }
}
