package org.firenet.barrier.adversary;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.firenet.barrier.algorithm.Algorithm;
import org.firenet.barrier.algorithm.Task;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.instance.Block;
import org.firenet.barrier.oracle.Oracle;
import org.firenet.barrier.oracle.Reply;

/** An algorithm that asks, branches on what it sees and answers arbitrarily, all of it from its random numbers. */
final class RandomAlgorithm implements Algorithm {
    private final int mostQuestions;

    RandomAlgorithm(int mostQuestions) {
        this.mostQuestions = mostQuestions;
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        List<Reply> seen = new ArrayList<>();
        int depth = random.nextInt(1, 200);
        while (seen.size() < mostQuestions && random.nextInt(8) != 0) {
            Reply reply = random.nextBoolean()
                    ? oracle.approximation(random.nextInt(depth))
                    : oracle.trainingPair(random.nextInt(1, 9), random.nextInt(depth));
            seen.add(reply);
            // Branch on the parity of something that was read.
            depth += reply.matrix().get(0, 0).toRational().getNumerator().testBit(0) ? 7 : 1;
        }
        List<QuadraticNumber> answer = new ArrayList<>();
        for (Block block : task.problemClass().blocks()) {
            answer.addAll(part(block, seen, random));
        }
        return new ExactVector(answer);
    }

    /** An end point, the midpoint, a perturbed point of the segment, a training solution's entries, or noise. */
    private static List<QuadraticNumber> part(Block block, List<Reply> seen, RandomGenerator random) {
        QuadraticNumber x = block.peakCoefficient();
        BigFraction t = BigFraction.of(random.nextInt(0, 65), 64);
        return switch (random.nextInt(5)) {
            case 0 -> List.of(x, QuadraticNumber.ZERO);
            case 1 -> List.of(QuadraticNumber.ZERO, x);
            case 2 -> List.of(x.times(t), x.times(BigFraction.ONE.subtract(t)));
            case 3 -> List.of(noise(random), noise(random));
            default ->
                seen.stream()
                        .filter(Reply.TrainingPair.class::isInstance)
                        .map(reply -> ((Reply.TrainingPair) reply).solution())
                        .findFirst()
                        .map(solution ->
                                IntStream.of(0, 1).mapToObj(solution::get).toList())
                        .orElse(List.of(x, x));
        };
    }

    private static QuadraticNumber noise(RandomGenerator random) {
        return QuadraticNumber.of(BigFraction.from(random.nextGaussian() * Math.pow(10, random.nextInt(-9, 3))));
    }
}
