package org.firenet.barrier.algorithm;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.instance.Block;
import org.firenet.barrier.oracle.Oracle;

/**
 * The answer without data: in each row the midpoint of the two possible minimisers. Its error is at most
 * {@code 1.5·10^−K·√(1 + 10²) < 1.51·10^−(K−1)}, which gives K − 2 digits (statement iii).
 */
public final class Midpoint implements Algorithm {
    @Override
    public String name() {
        return "midpoint";
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        List<Block> blocks = task.problemClass().blocks();
        return Answers.join(of(blocks.get(0)), of(blocks.get(1)));
    }

    /** The midpoint of the solution segment of a row with a tie. */
    static ExactVector of(Block block) {
        QuadraticNumber half = block.peakCoefficient().times(BigFraction.of(1, 2));
        return ExactVector.of(half, half);
    }
}
