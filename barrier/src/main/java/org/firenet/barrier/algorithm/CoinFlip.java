package org.firenet.barrier.algorithm;

import java.util.List;
import java.util.random.RandomGenerator;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Block;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.Oracle;

/** Decides the coarse row by reading and the fine row by a coin: right on half of its runs, which is the best possible. */
public final class CoinFlip implements Algorithm {
    @Override
    public String name() {
        return "coin-flip";
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        List<Block> blocks = task.problemClass().blocks();
        int coarse = GapReader.largerEntry(oracle, ProblemClass.COARSE);
        return Answers.join(
                Answers.endPoint(blocks.get(ProblemClass.FINE), random.nextInt(2)),
                Answers.endPoint(blocks.get(ProblemClass.COARSE), coarse));
    }
}
