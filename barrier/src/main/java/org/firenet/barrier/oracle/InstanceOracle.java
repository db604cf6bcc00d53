package org.firenet.barrier.oracle;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.instance.Block;
import org.firenet.barrier.instance.Gap;
import org.firenet.barrier.instance.Instance;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.oracle.Reply.Approximation;
import org.firenet.barrier.oracle.Reply.TrainingPair;

/**
 * The least helpful oracle that the rules allow for a fixed instance: a gap {@code 2^−q} is shown only from n = q − 1 on,
 * and until then the reply is that of the tie.
 *
 * <p>Entries are rounded to {@code 2^−(n+3)}; four of them are nonzero, so rounding costs at most {@code 2^−(n+2)} in
 * the Frobenius norm, and a hidden gap ({@code q ≥ n + 2}) costs {@code 2^−(n+2)} per row at most: together less than
 * {@code 2^−n}. The data are told exactly.
 */
public final class InstanceOracle implements Oracle {
    private static final int ROUNDING_BITS = 3;
    private static final int HIDING_BITS = 2;

    private final Instance instance;

    public InstanceOracle(Instance instance) {
        this.instance = instance;
    }

    /** The smallest gap exponent that a reply of the given precision does not show. */
    public static int firstHiddenExponent(int precision) {
        return precision + HIDING_BITS;
    }

    @Override
    public Approximation approximation(int precision) {
        ExactMatrix rounded =
                visible(precision).matrix().map(entry -> QuadraticNumber.of(entry.toDyadic(precision + ROUNDING_BITS)));
        return new Approximation(precision, rounded, instance.data());
    }

    @Override
    public TrainingPair trainingPair(int index, int precision) {
        ExactMatrix matrix = approximation(precision).matrix();
        BigFraction scale = BigFraction.of(index, 4);
        return new TrainingPair(
                index, precision, matrix, instance.data().times(scale), minimiser(precision, matrix, scale));
    }

    private Instance visible(int precision) {
        Instance seen = instance;
        for (int i = 0; i < instance.gaps().size(); i++) {
            if (instance.gaps().get(i).exponent().orElse(0) >= firstHiddenExponent(precision)) {
                seen = seen.with(i, Gap.TIE);
            }
        }
        return seen;
    }

    /** A minimiser of the approximate problem: all mass on the larger entry of each row, on the second one if they tie. */
    private ExactVector minimiser(int precision, ExactMatrix matrix, BigFraction scale) {
        List<Gap> gaps = visible(precision).gaps();
        Problem problem = instance.problemClass().problem();
        return new ExactVector(IntStream.range(0, matrix.columns())
                .mapToObj(column -> {
                    int row = column / 2;
                    int peakColumn =
                            2 * row + (gaps.get(row).isTie() ? 1 : gaps.get(row).larger());
                    Block block = instance.blocks().get(row);
                    return column == peakColumn
                            ? problem.peakCoefficient(
                                    matrix.get(row, column), block.data().multiply(scale))
                            : QuadraticNumber.ZERO;
                })
                .toList());
    }
}
