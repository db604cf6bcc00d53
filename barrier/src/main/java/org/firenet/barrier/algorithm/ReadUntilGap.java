package org.firenet.barrier.algorithm;

import java.util.List;
import java.util.random.RandomGenerator;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Block;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.Oracle;

/** Never wrong, not always finished: reads until both rows are decided, and reads forever on a tie. */
public final class ReadUntilGap implements Algorithm {
    @Override
    public String name() {
        return "read-until-gap";
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        List<Block> blocks = task.problemClass().blocks();
        int coarse = GapReader.largerEntry(oracle, ProblemClass.COARSE);
        int fine = GapReader.largerEntry(oracle, ProblemClass.FINE);
        return Answers.join(
                Answers.endPoint(blocks.get(ProblemClass.FINE), fine),
                Answers.endPoint(blocks.get(ProblemClass.COARSE), coarse));
    }
}
