package org.firenet.barrier.algorithm;

import java.util.List;
import java.util.random.RandomGenerator;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Block;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.Oracle;

/**
 * The algorithm of statement (ii): the midpoint in the fine row, and in the coarse row reading until the gap shows. It
 * always ends on Ω_K, with an error of at most {@code 1.5·10^−K}, that is with K − 1 digits; but not after any number of
 * approximations known beforehand. With a limit on the reading it guesses then, and is wrong on some instance.
 */
public final class MidpointThenRead implements Algorithm {
    private final int limit;

    private MidpointThenRead(int limit) {
        this.limit = limit;
    }

    public static MidpointThenRead patient() {
        return new MidpointThenRead(Integer.MAX_VALUE);
    }

    /** The same with at most {@code limit} approximations. */
    public static MidpointThenRead hasty(int limit) {
        return new MidpointThenRead(limit);
    }

    @Override
    public String name() {
        return limit == Integer.MAX_VALUE ? "midpoint-then-read" : "midpoint-then-read-" + limit;
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        List<Block> blocks = task.problemClass().blocks();
        int coarse = GapReader.largerEntry(oracle, ProblemClass.COARSE, limit);
        return Answers.join(
                Midpoint.of(blocks.get(ProblemClass.FINE)), Answers.endPoint(blocks.get(ProblemClass.COARSE), coarse));
    }
}
