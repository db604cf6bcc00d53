package org.firenet.barrier.adversary;

import java.util.List;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;
import org.firenet.barrier.instance.Instance;
import org.firenet.barrier.oracle.Forfeit;
import org.firenet.barrier.oracle.Reply;
import org.jspecify.annotations.Nullable;

/**
 * One finished game. The algorithm lost if it gave no answer or if the answer is further than {@code 10^−digits} from
 * every minimiser of the instance; then this is a counterexample.
 *
 * @param algorithm the name of the algorithm
 * @param seed the seed of its random numbers
 * @param digits d, the digits that were wanted
 * @param instance the instance that the adversary chose
 * @param twin an instance with a minimiser {@code 3·10^−d} away for which all replies are legal too; null if the
 *     adversary had settled for the instance before the answer, or if there is no answer
 * @param transcript all replies in order
 * @param answer the answer, null if there is none
 * @param forfeit why there is no answer, null if there is one
 */
public record Outcome(
        String algorithm,
        long seed,
        int digits,
        Instance instance,
        @Nullable Instance twin,
        List<Reply> transcript,
        @Nullable ExactVector answer,
        @Nullable Forfeit forfeit) {
    public Outcome {
        transcript = List.copyOf(transcript);
    }

    /** Whether the algorithm lost. */
    public boolean isDefeat() {
        QuadraticNumber distance = distanceSquared();
        return distance == null || distance.compareTo(allowedSquared()) > 0;
    }

    /** The squared distance of the answer to the set of minimisers, null without an answer. */
    public @Nullable QuadraticNumber distanceSquared() {
        return answer == null ? null : instance.solutions().distanceSquared(answer);
    }

    /** {@code 10^−2d}. */
    public QuadraticNumber allowedSquared() {
        return QuadraticNumber.of(Rationals.powerOfTen(-2 * digits));
    }

    /** The distance in units of {@code 10^−d}, infinite without an answer. */
    public double relativeDistance() {
        QuadraticNumber distance = distanceSquared();
        return distance == null
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(distance.dividedBy(allowedSquared()).doubleValue());
    }
}
