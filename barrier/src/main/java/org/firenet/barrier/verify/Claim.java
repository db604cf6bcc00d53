package org.firenet.barrier.verify;

import java.util.List;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a counterexample file claims.
 *
 * @param problem P1, P2 or P3
 * @param classDigits K
 * @param wantedDigits d, the digits that the algorithm is said to miss
 * @param instance the instance on which it fails
 * @param twin a second instance with the same legal replies, null if there is none
 * @param replies what the algorithm was told
 * @param answer its answer, null if it gave none
 * @param forfeit why there is no answer, null if there is one
 * @param distanceSquared the squared distance of the answer to the minimiser, null without an answer
 * @param allowedSquared {@code 10^−2d}
 * @param fingerprintMatches whether the file still has the SHA-256 that it was written with
 */
record Claim(
        String problem,
        int classDigits,
        int wantedDigits,
        ClaimedInstance instance,
        @Nullable ClaimedInstance twin,
        List<ClaimedReply> replies,
        @Nullable ExactVector answer,
        @Nullable String forfeit,
        @Nullable QuadraticNumber distanceSquared,
        QuadraticNumber allowedSquared,
        boolean fingerprintMatches) {

    /** An instance, the points whose convex hull its minimisers are said to be, and the dual vector that proves it. */
    record ClaimedInstance(ExactMatrix matrix, ExactVector data, List<ExactVector> minimisers, ExactVector dual) {}

    /**
     * One reply of the oracle.
     *
     * @param trainingIndex k of a training pair, 0 for a plain approximation
     * @param solution the solution of a training pair, null for a plain approximation
     */
    record ClaimedReply(
            int precision,
            ExactMatrix matrix,
            ExactVector data,
            int trainingIndex,
            @Nullable ExactVector solution,
            QuadraticNumber allowedSquared,
            QuadraticNumber errorSquared,
            @Nullable QuadraticNumber twinErrorSquared) {}
}
