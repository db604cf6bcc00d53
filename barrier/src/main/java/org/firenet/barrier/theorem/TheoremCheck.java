package org.firenet.barrier.theorem;

import java.util.ArrayList;
import java.util.List;
import org.firenet.barrier.adversary.Adversary;
import org.firenet.barrier.adversary.CounterexampleJson;
import org.firenet.barrier.adversary.Game;
import org.firenet.barrier.adversary.Outcome;
import org.firenet.barrier.algorithm.Gallery;
import org.firenet.barrier.algorithm.Midpoint;
import org.firenet.barrier.algorithm.MidpointThenRead;
import org.firenet.barrier.instance.Conditioning;
import org.firenet.barrier.instance.Gap;
import org.firenet.barrier.instance.Instance;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.Budget;
import org.firenet.barrier.theorem.TheoremResult.Defeat;
import org.firenet.barrier.theorem.TheoremResult.Haste;
import org.firenet.barrier.verify.Verifier;

/**
 * Runs the three statements on one class Ω_K: K digits for the whole gallery, K − 1 digits patiently and hastily, K − 2
 * digits without data. Every defeat is written as a counterexample and checked by the verifier.
 *
 * @param readingBudget questions that an algorithm may ask before it is taken to read forever
 * @param limits the numbers L for which statement (ii) is tried
 */
public record TheoremCheck(int readingBudget, List<Integer> limits) {
    /** A hundred questions, and L = 10 and 100. */
    public static final TheoremCheck DEFAULT = new TheoremCheck(100, List.of(10, 100));

    private static final int SEED = 1;
    private static final int[] GAPS = {0, 1, 5, 20, 60};

    public TheoremCheck {
        limits = List.copyOf(limits);
    }

    /** Checks one class. */
    public TheoremResult check(ProblemClass problemClass) {
        return new TheoremResult(
                problemClass,
                defeats(problemClass),
                largestError(
                        problemClass, problemClass.digits() - 1, new Game(MidpointThenRead.patient(), budget(100))),
                limits.stream().map(limit -> haste(problemClass, limit)).toList(),
                largestError(problemClass, problemClass.digits() - 2, new Game(new Midpoint(), budget(0))),
                conditioning(problemClass));
    }

    private List<Defeat> defeats(ProblemClass problemClass) {
        return Gallery.solving(problemClass.problem()).stream()
                .map(algorithm -> new Game(algorithm, budget(readingBudget))
                        .against(Adversary.againstAllDigits(problemClass), SEED))
                .map(outcome -> new Defeat(outcome, isVerified(outcome)))
                .toList();
    }

    private static Haste haste(ProblemClass problemClass, int limit) {
        Outcome patient = new Game(MidpointThenRead.patient(), budget(2 * limit + 100))
                .against(Adversary.againstHaste(problemClass, limit), SEED);
        Outcome hasty = new Game(MidpointThenRead.hasty(limit), budget(limit))
                .against(Adversary.againstHaste(problemClass, limit), SEED);
        return new Haste(limit, patient, hasty, isVerified(hasty));
    }

    /** The largest error, in units of 10^−digits, over ties and gaps of many sizes in both directions. */
    private static double largestError(ProblemClass problemClass, int digits, Game game) {
        return samples(problemClass).stream()
                .mapToDouble(instance -> game.on(instance, digits, SEED).relativeDistance())
                .max()
                .orElseThrow();
    }

    private static List<Instance> samples(ProblemClass problemClass) {
        List<Instance> samples = new ArrayList<>();
        for (Gap fine : List.of(Gap.TIE, Gap.of(0, 40), Gap.of(1, 40))) {
            for (int q : GAPS) {
                samples.add(problemClass.instance(fine, Gap.of(0, q)));
                samples.add(problemClass.instance(fine, Gap.of(1, q)));
            }
        }
        return samples;
    }

    private static Conditioning conditioning(ProblemClass problemClass) {
        return Conditioning.of(problemClass.clearInstance().with(ProblemClass.FINE, Gap.of(0, 60)));
    }

    private static boolean isVerified(Outcome outcome) {
        return outcome.isDefeat()
                && Verifier.verify(CounterexampleJson.write(outcome)).isValid();
    }

    private static Budget budget(int queries) {
        return Budget.ofQueries(queries);
    }
}
