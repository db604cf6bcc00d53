package org.firenet.barrier.adversary;

import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Gap;
import org.firenet.barrier.instance.Instance;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.InstanceOracle;
import org.firenet.barrier.oracle.Oracle;
import org.firenet.barrier.oracle.Reply.Approximation;
import org.firenet.barrier.oracle.Reply.TrainingPair;
import org.jspecify.annotations.Nullable;

/**
 * The adversary of the theorem. It answers as if one row had a tie, and keeps two instances in reserve, the twins, in
 * which that row has a gap too small to be seen in any reply so far, in favour of the one or the other entry. Their
 * minimisers lie {@code 3·10^−d} apart, so every answer is at least {@code 1.5·10^−d} from one of them.
 *
 * <p>Attacking the fine row (d = K) it never has to decide before the answer is in. Attacking the coarse row
 * (d = K − 1), where the class has no ties, it decides after {@code patience} questions and plays fair from then on: this
 * is the instance on which more than {@code patience} approximations are needed.
 */
public final class Adversary implements Oracle {
    private final int attacked;
    private final int patience;
    private final Instance centre;
    private int questions;
    private int deepest;
    private @Nullable Instance committed;

    private Adversary(ProblemClass problemClass, int attacked, int patience) {
        this.attacked = attacked;
        this.patience = patience;
        this.centre = problemClass.clearInstance().with(attacked, Gap.TIE);
    }

    /** The adversary of statement (i): nobody computes K digits. */
    public static Adversary againstAllDigits(ProblemClass problemClass) {
        return new Adversary(problemClass, ProblemClass.FINE, Integer.MAX_VALUE);
    }

    /** The adversary of statement (ii): nobody computes K − 1 digits from {@code patience} approximations or fewer. */
    public static Adversary againstHaste(ProblemClass problemClass, int patience) {
        return new Adversary(problemClass, ProblemClass.COARSE, patience);
    }

    /** d: K digits are attacked in the fine row, K − 1 in the coarse row. */
    public int digits() {
        return centre.problemClass().digits() - attacked;
    }

    public ProblemClass problemClass() {
        return centre.problemClass();
    }

    @Override
    public Approximation approximation(int precision) {
        return oracleFor(precision).approximation(precision);
    }

    @Override
    public TrainingPair trainingPair(int index, int precision) {
        return oracleFor(precision).trainingPair(index, precision);
    }

    /** Whether the adversary had to settle for one instance before the answer. */
    public boolean hasCommitted() {
        return committed != null;
    }

    /** The tie that all replies suggest. */
    public Instance centre() {
        return centre;
    }

    /** The twin in favour of entry {@code larger}; every reply so far is legal for it. */
    public Instance twin(int larger) {
        if (committed != null) {
            return committed;
        }
        int shown = patience == Integer.MAX_VALUE ? deepest : Math.max(deepest, patience);
        return centre.with(attacked, Gap.of(larger, InstanceOracle.firstHiddenExponent(shown)));
    }

    /** The twin on which an answer is worse. */
    public Instance worstFor(ExactVector answer) {
        return twin(0).solutions()
                                .distanceSquared(answer)
                                .compareTo(twin(1).solutions().distanceSquared(answer))
                        >= 0
                ? twin(0)
                : twin(1);
    }

    /** The other twin. */
    public Instance mirrored(Instance twin) {
        return twin.with(attacked, twin.gaps().get(attacked).mirrored());
    }

    /** The instance to show when there is no answer: the tie if the class has it. */
    public Instance withoutAnswer() {
        return attacked == ProblemClass.FINE ? centre : twin(0);
    }

    private Oracle oracleFor(int precision) {
        questions++;
        if (committed == null && questions > patience) {
            committed = twin(0);
        }
        deepest = Math.max(deepest, precision);
        return new InstanceOracle(committed == null ? centre : committed);
    }
}
