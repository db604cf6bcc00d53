package org.firenet.barrier.adversary;

import java.util.List;
import java.util.SplittableRandom;
import org.firenet.barrier.algorithm.Algorithm;
import org.firenet.barrier.algorithm.Task;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Instance;
import org.firenet.barrier.oracle.Budget;
import org.firenet.barrier.oracle.Forfeit;
import org.firenet.barrier.oracle.ForfeitException;
import org.firenet.barrier.oracle.InstanceOracle;
import org.firenet.barrier.oracle.Oracle;
import org.firenet.barrier.oracle.RecordingOracle;
import org.firenet.barrier.oracle.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Lets one algorithm play.
 *
 * @param algorithm the algorithm
 * @param budget what it may ask
 */
public record Game(Algorithm algorithm, Budget budget) {
    /** What came of a run: an answer or a forfeit, and all replies. */
    private record Run(
            @Nullable ExactVector answer, @Nullable Forfeit forfeit, List<Reply> transcript) {}

    /** One game against an adversary, which must be fresh. */
    public Outcome against(Adversary adversary, long seed) {
        Run run = run(new Task(adversary.problemClass(), adversary.digits()), adversary, seed);
        if (run.answer == null) {
            return outcome(run, adversary.withoutAnswer(), null, adversary.digits(), seed);
        }
        Instance instance = adversary.worstFor(run.answer);
        Instance twin = adversary.hasCommitted() ? null : adversary.mirrored(instance);
        return outcome(run, instance, twin, adversary.digits(), seed);
    }

    /** One game on a fixed instance, whose gaps are shown as late as the rules allow. */
    public Outcome on(Instance instance, int wantedDigits, long seed) {
        Run run = run(new Task(instance.problemClass(), wantedDigits), new InstanceOracle(instance), seed);
        return outcome(run, instance, null, wantedDigits, seed);
    }

    private Outcome outcome(Run run, Instance instance, @Nullable Instance twin, int digits, long seed) {
        return new Outcome(algorithm.name(), seed, digits, instance, twin, run.transcript, run.answer, run.forfeit);
    }

    private Run run(Task task, Oracle oracle, long seed) {
        RecordingOracle recorder = new RecordingOracle(oracle, budget);
        try {
            ExactVector answer = solve(task, recorder, seed);
            return new Run(answer, null, recorder.transcript());
        } catch (ForfeitException lost) {
            return new Run(null, lost.forfeit(), recorder.transcript());
        }
    }

    /** Whatever an algorithm throws is its own crash and must not end the program that referees it. */
    private ExactVector solve(Task task, Oracle oracle, long seed) {
        ExactVector answer;
        try {
            answer = algorithm.solve(task, oracle, new SplittableRandom(seed));
        } catch (ForfeitException lost) {
            throw lost;
        } catch (RuntimeException crash) {
            throw new ForfeitException(Forfeit.Kind.CRASH, "ended with " + crash);
        }
        if (answer.size() != task.unknowns()) {
            throw new ForfeitException(
                    Forfeit.Kind.NONSENSE,
                    "the answer has " + answer.size() + " entries, " + task.unknowns() + " are needed");
        }
        return answer;
    }
}
