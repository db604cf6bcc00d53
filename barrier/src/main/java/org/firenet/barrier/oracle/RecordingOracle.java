package org.firenet.barrier.oracle;

import java.util.ArrayList;
import java.util.List;
import org.firenet.barrier.oracle.Reply.Approximation;
import org.firenet.barrier.oracle.Reply.TrainingPair;

/** Passes questions on to another oracle, writes the replies down and holds the algorithm to its budget. */
public final class RecordingOracle implements Oracle {
    private final Oracle oracle;
    private final Budget budget;
    private final List<Reply> replies = new ArrayList<>();

    public RecordingOracle(Oracle oracle, Budget budget) {
        this.oracle = oracle;
        this.budget = budget;
    }

    @Override
    public Approximation approximation(int precision) {
        requireAllowed(precision);
        Approximation reply = oracle.approximation(precision);
        replies.add(reply);
        return reply;
    }

    @Override
    public TrainingPair trainingPair(int index, int precision) {
        requireAllowed(precision);
        if (index < 1 || index > TRAINING_PAIRS) {
            throw new ForfeitException(
                    Forfeit.Kind.NONSENSE, "training pairs are numbered 1 to " + TRAINING_PAIRS + ", asked: " + index);
        }
        TrainingPair reply = oracle.trainingPair(index, precision);
        replies.add(reply);
        return reply;
    }

    /** The transcript: every reply so far, in order. */
    public List<Reply> transcript() {
        return List.copyOf(replies);
    }

    private void requireAllowed(int precision) {
        if (replies.size() >= budget.queries()) {
            throw new ForfeitException(
                    Forfeit.Kind.BUDGET, "no answer after the " + budget.queries() + " questions of the budget");
        }
        if (precision > budget.precision()) {
            throw new ForfeitException(
                    Forfeit.Kind.BUDGET, "asked for 2^-" + precision + ", this game stops at 2^-" + budget.precision());
        }
        if (precision < 0) {
            throw new ForfeitException(Forfeit.Kind.NONSENSE, "asked for the negative precision " + precision);
        }
    }
}
