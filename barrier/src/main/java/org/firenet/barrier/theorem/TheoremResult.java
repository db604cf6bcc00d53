package org.firenet.barrier.theorem;

import java.util.List;
import org.firenet.barrier.adversary.Outcome;
import org.firenet.barrier.instance.Conditioning;
import org.firenet.barrier.instance.ProblemClass;

/**
 * What came out for one class Ω_K.
 *
 * @param problemClass the class
 * @param defeats statement (i): the gallery against the adversary at K digits
 * @param patientError statement (ii): the largest error of "midpoint, then read" found, in units of {@code 10^−(K−1)}
 * @param haste statement (ii): for each L the reading that is needed and the error of who reads no more than L
 * @param blindError statement (iii): the largest error of the midpoints found, in units of {@code 10^−(K−2)}
 * @param conditioning of an instance that nobody can tell from a tie after 58 bits
 */
public record TheoremResult(
        ProblemClass problemClass,
        List<Defeat> defeats,
        double patientError,
        List<Haste> haste,
        double blindError,
        Conditioning conditioning) {
    public TheoremResult {
        defeats = List.copyOf(defeats);
        haste = List.copyOf(haste);
    }

    /** One algorithm at K digits, and whether the verifier accepted its counterexample. */
    public record Defeat(Outcome outcome, boolean verified) {}

    /**
     * Statement (ii) for one L.
     *
     * @param limit L
     * @param patient a game of the algorithm that reads as long as it has to
     * @param hasty a game of the same algorithm with at most L approximations
     * @param verified whether the verifier accepted the counterexample against the hasty one
     */
    public record Haste(int limit, Outcome patient, Outcome hasty, boolean verified) {
        boolean holds() {
            return !patient.isDefeat() && patient.transcript().size() > limit && hasty.isDefeat() && verified;
        }
    }

    /** The smallest error of the gallery at K digits, in units of {@code 10^−K}. */
    public double smallestError() {
        return defeats.stream()
                .mapToDouble(defeat -> defeat.outcome().relativeDistance())
                .min()
                .orElseThrow();
    }

    /** Whether all three statements came out as the theorem says. */
    public boolean holds() {
        return defeats.stream().allMatch(Defeat::verified)
                && patientError <= 1
                && haste.stream().allMatch(Haste::holds)
                && blindError <= 1;
    }
}
