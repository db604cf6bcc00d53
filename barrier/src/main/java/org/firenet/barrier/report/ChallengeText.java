package org.firenet.barrier.report;

import java.util.Locale;
import org.firenet.barrier.adversary.FailureFrequency;
import org.firenet.barrier.adversary.Outcome;
import org.firenet.barrier.adversary.RandomisedGame;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.instance.Conditioning;
import org.firenet.barrier.instance.Instance;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.oracle.Forfeit;

/** What a challenge came to, as plain text. */
public final class ChallengeText {
    private ChallengeText() {}

    /** One game. */
    public static String render(Outcome outcome) {
        Instance instance = outcome.instance();
        Problem problem = instance.problemClass().problem();
        Conditioning conditioning = Conditioning.of(instance);
        return line("problem", problem + ": " + problem.formula())
                + line("K", instance.problemClass().digits() + ", digits wanted: " + outcome.digits())
                + line("algorithm", outcome.algorithm() + ", seed " + outcome.seed())
                + line("asked", outcome.transcript().size() + " questions")
                + line(
                        "instance",
                        "row 1: " + instance.gaps().get(0) + "; row 2: "
                                + instance.gaps().get(1))
                + line("minimiser", decimals(instance))
                + verdict(outcome)
                + line("cond(AA*)", format("%.3f", conditioning.gramCondition()))
                + line("cond of map", format("%.3f (relative)", conditioning.mapCondition()))
                + line("next tie", format("%.3g away (spectral norm)", conditioning.tieDistance()));
    }

    /** Both series of a randomised game. */
    public static String render(RandomisedGame.Result result) {
        FailureFrequency frequency = result.frequency();
        return render(result.counterexample())
                + line(
                        "first series",
                        "answers missed the two instances "
                                + result.missedByTwin().get(0) + " and "
                                + result.missedByTwin().get(1) + " times")
                + line(
                        "then, on the worse",
                        format(
                                "%d failures in %d fresh trials: %.3f, 95 %% interval [%.3f, %.3f] (Clopper-Pearson)",
                                frequency.failures(),
                                frequency.trials(),
                                frequency.frequency(),
                                frequency.lower(),
                                frequency.upper()))
                + line("theorem", "no algorithm has a failure probability below 1/2 on all instances");
    }

    private static String verdict(Outcome outcome) {
        Forfeit forfeit = outcome.forfeit();
        ExactVector answer = outcome.answer();
        if (forfeit != null || answer == null) {
            return line("answer", "none: " + (forfeit == null ? "" : forfeit.reason()));
        }
        String comparison = format(
                "%.6f times 1e-%d from the minimiser; at most 1 would be right",
                outcome.relativeDistance(), outcome.digits());
        return line("answer", decimals(answer)) + line("distance", comparison);
    }

    private static String decimals(Instance instance) {
        return decimals(instance.solutions().vertices().get(0))
                + (instance.solutions().isUnique() ? "" : " and a whole segment");
    }

    private static String decimals(ExactVector vector) {
        StringBuilder text = new StringBuilder("(");
        for (QuadraticNumber entry : vector.entries()) {
            text.append(text.length() == 1 ? "" : ", ").append(format("%.10g", entry.doubleValue()));
        }
        return text.append(")").toString();
    }

    private static String line(String label, String value) {
        return format("  %-18s  %s%n", label, value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
