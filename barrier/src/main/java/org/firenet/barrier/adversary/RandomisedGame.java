package org.firenet.barrier.adversary;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firenet.barrier.instance.Gap;
import org.firenet.barrier.instance.Instance;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.InstanceOracle;
import org.firenet.barrier.oracle.Reply;

/**
 * The game for randomised algorithms. In a first series of trials all replies are those of the tie; the adversary then
 * fixes the instance that was missed more often, with a gap below everything that was read. The failure frequency is
 * measured in a second series with fresh seeds on that one instance, so that the choice does not bias it.
 *
 * @param game the algorithm and its budget
 * @param problemClass Ω_K; K digits are wanted
 */
public record RandomisedGame(Game game, ProblemClass problemClass) {
    /**
     * The result of both series.
     *
     * @param instance the fixed instance
     * @param missedByTwin how often the answers of the first series missed the twin in favour of entry 1 and of entry 2
     * @param frequency failures on the instance in the second series
     * @param counterexample a game of the first series that is lost on the instance
     */
    public record Result(
            Instance instance, List<Integer> missedByTwin, FailureFrequency frequency, Outcome counterexample) {
        public Result {
            missedByTwin = List.copyOf(missedByTwin);
        }
    }

    /** Plays {@code 2·trials} games; all seeds follow from the given one. */
    public Result play(int trials, long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<Outcome> first = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
            first.add(game.against(Adversary.againstAllDigits(problemClass), seeds.nextLong()));
        }
        int hiddenExponent = InstanceOracle.firstHiddenExponent(deepestQuestion(first));
        List<List<Outcome>> missed =
                List.of(lostOn(twin(0, hiddenExponent), first), lostOn(twin(1, hiddenExponent), first));
        List<Outcome> worse = missed.get(0).size() >= missed.get(1).size() ? missed.get(0) : missed.get(1);
        Outcome counterexample = worse.get(0);
        Instance instance = counterexample.instance();
        int failures = 0;
        for (int trial = 0; trial < trials; trial++) {
            Outcome outcome = game.on(instance, problemClass.digits(), seeds.nextLong());
            failures += outcome.isDefeat() ? 1 : 0;
        }
        return new Result(
                instance,
                missed.stream().map(List::size).toList(),
                FailureFrequency.of(failures, trials),
                counterexample);
    }

    private Instance twin(int larger, int exponent) {
        return problemClass.clearInstance().with(ProblemClass.FINE, Gap.of(larger, exponent));
    }

    private static int deepestQuestion(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.transcript().stream())
                .mapToInt(Reply::precision)
                .max()
                .orElse(0);
    }

    /** The games restated on another instance for which all their replies are legal, as far as they are lost on it. */
    private static List<Outcome> lostOn(Instance instance, List<Outcome> outcomes) {
        Instance mirrored = instance.with(
                ProblemClass.FINE, instance.gaps().get(ProblemClass.FINE).mirrored());
        return outcomes.stream()
                .map(o -> new Outcome(
                        o.algorithm(),
                        o.seed(),
                        o.digits(),
                        instance,
                        o.answer() == null ? null : mirrored,
                        o.transcript(),
                        o.answer(),
                        o.forfeit()))
                .filter(Outcome::isDefeat)
                .toList();
    }
}
