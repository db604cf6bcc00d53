package org.firenet.barrier.instance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;

/**
 * One pair (A, y) of the class: two rows with their gaps. Also used for the centre of the adversary's replies, which may
 * have a tie that the class itself excludes.
 *
 * @param problemClass the class
 * @param blocks the two rows without their gaps
 * @param gaps the gap of each row
 */
public record Instance(ProblemClass problemClass, List<Block> blocks, List<Gap> gaps) {
    public Instance {
        blocks = List.copyOf(blocks);
        gaps = List.copyOf(gaps);
    }

    /** A, with two columns per block. */
    public ExactMatrix matrix() {
        return new ExactMatrix(
                IntStream.range(0, blocks.size()).mapToObj(this::row).toList());
    }

    /** y. */
    public ExactVector data() {
        return new ExactVector(
                blocks.stream().map(block -> QuadraticNumber.of(block.data())).toList());
    }

    /** The exact set of minimisers: a point per row, or a segment on a tie. */
    public SolutionSet solutions() {
        return new SolutionSet(IntStream.range(0, blocks.size())
                .mapToObj(i -> segment(blocks.get(i), gaps.get(i)))
                .toList());
    }

    /**
     * The dual certificate of all minimisers: {@code uᵢ = −λ/αᵢ}, so that {@code (Aᵀu)ⱼ = −λ} exactly where a minimiser
     * may be nonzero, and {@code |(Aᵀu)ⱼ| < λ} elsewhere. For P2 it equals {@code 2(Ax − y)}.
     */
    public ExactVector dual() {
        return new ExactVector(blocks.stream()
                .map(block -> block.peak().inverse().times(Problem.LAMBDA.negate()))
                .toList());
    }

    /** This instance with another gap in one row. */
    public Instance with(int block, Gap gap) {
        return new Instance(
                problemClass,
                blocks,
                IntStream.range(0, gaps.size())
                        .mapToObj(i -> i == block ? gap : gaps.get(i))
                        .toList());
    }

    private ExactVector row(int index) {
        QuadraticNumber[] row = new QuadraticNumber[2 * blocks.size()];
        Arrays.fill(row, QuadraticNumber.ZERO);
        QuadraticNumber peak = blocks.get(index).peak();
        Gap gap = gaps.get(index);
        row[2 * index + gap.larger()] = peak;
        row[2 * index + 1 - gap.larger()] = peak.minus(gap.size());
        return ExactVector.of(row);
    }

    private static Segment segment(Block block, Gap gap) {
        QuadraticNumber coefficient = block.peakCoefficient();
        ExactVector first = ExactVector.of(coefficient, QuadraticNumber.ZERO);
        ExactVector second = ExactVector.of(QuadraticNumber.ZERO, coefficient);
        if (gap.isTie()) {
            return new Segment(first, second);
        }
        return gap.larger() == 0 ? new Segment(first, first) : new Segment(second, second);
    }
}
