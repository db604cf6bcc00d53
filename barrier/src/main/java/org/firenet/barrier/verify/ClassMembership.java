package org.firenet.barrier.verify;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.firenet.barrier.exact.ExactMatrix;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;
import org.firenet.barrier.verify.Claim.ClaimedInstance;

/**
 * Whether an instance belongs to Ω_K: A is the direct sum of two rows {@code (α, α − g)} or {@code (α − g, α)}, y is
 * (1, 10), g is {@code 2^−q ≤ α/2} with an integer q or, in the first row only, zero; and the minimisers jump by
 * {@code 3·10^−K} in the first row and {@code 3·10^−(K−1)} in the second, up to one part in 10³⁰ (P2).
 */
final class ClassMembership {
    private static final BigFraction SLACK = BigFraction.ONE.add(Rationals.powerOfTen(-30));

    private ClassMembership() {}

    /** The first reason why the instance is not in the class. */
    static Optional<String> objection(ClaimedInstance instance, int digits) {
        ExactMatrix a = instance.matrix();
        if (a.rows() != 2 || a.columns() != 4) {
            return Optional.of("A is not 2 x 4");
        }
        if (!instance.data().equals(ExactVector.of(QuadraticNumber.of(1), QuadraticNumber.of(10)))) {
            return Optional.of("y is not (1, 10)");
        }
        for (int row = 0; row < 2; row++) {
            Optional<String> objection = rowObjection(instance, row, digits - row);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> rowObjection(ClaimedInstance instance, int row, int digits) {
        ExactMatrix a = instance.matrix();
        if (a.get(row, 2 - 2 * row).signum() != 0 || a.get(row, 3 - 2 * row).signum() != 0) {
            return Optional.of("A is not a direct sum of two rows");
        }
        QuadraticNumber gap = a.get(row, 2 * row).minus(a.get(row, 2 * row + 1)).abs();
        QuadraticNumber peak = a.get(row, 2 * row).max(a.get(row, 2 * row + 1));
        boolean tie = gap.signum() == 0;
        if (tie ? row == 1 : !isPowerOfTwo(gap) || gap.times(BigFraction.of(2)).compareTo(peak) > 0) {
            return Optional.of("the gap " + gap + " in row " + (row + 1) + " is not allowed");
        }
        return instance.minimisers().stream().allMatch(x -> hasJump(x, row, digits))
                ? Optional.empty()
                : Optional.of("the minimisers of row " + (row + 1) + " do not jump by 3e-" + digits);
    }

    /** The end points (x, 0) and (0, x) lie {@code x√2} apart. */
    private static boolean hasJump(ExactVector minimiser, int row, int digits) {
        QuadraticNumber x = minimiser.get(2 * row).max(minimiser.get(2 * row + 1));
        QuadraticNumber squaredJump = x.square().times(BigFraction.of(2));
        BigFraction least = Rationals.powerOfTen(-2 * digits).multiply(9);
        return squaredJump.compareTo(QuadraticNumber.of(least)) >= 0
                && squaredJump.compareTo(QuadraticNumber.of(least.multiply(SLACK))) <= 0;
    }

    private static boolean isPowerOfTwo(QuadraticNumber gap) {
        return gap.isRational()
                && gap.toRational().getNumerator().abs().bitCount() == 1
                && Rationals.isDyadic(gap.toRational());
    }
}
