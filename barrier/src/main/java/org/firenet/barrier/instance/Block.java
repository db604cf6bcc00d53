package org.firenet.barrier.instance;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;
import org.firenet.barrier.exact.QuadraticNumber;
import org.firenet.barrier.exact.Rationals;

/**
 * One of the two rows of an instance: data {@code c} and the largest entry α, chosen such that the two end points of the
 * solution segment on a tie, {@code (x, 0)} and {@code (0, x)}, lie {@code 3·10^−digits} apart.
 *
 * <p>P1 and P3: {@code α = √2·c·10^digits/3} and the jump is exact. P2: {@code 1/α − λ/(2α²)} has to be
 * {@code 3·10^−digits/√2}, whose α lies outside Q(√2); a dyadic number just below it is taken, so the jump exceeds
 * {@code 3·10^−digits} by less than one part in 10³⁰.
 *
 * @param problem the problem
 * @param digits d in the jump {@code 3·10^−d}
 * @param data c, the entry of y
 * @param peak α, the largest entry of the row
 */
public record Block(Problem problem, int digits, BigFraction data, QuadraticNumber peak) {
    private static final MathContext DECIMALS = new MathContext(150);
    private static final int PEAK_BITS = 160;

    static Block of(Problem problem, int digits, long data) {
        BigFraction c = BigFraction.of(data);
        QuadraticNumber peak = problem == Problem.P2
                ? QuadraticNumber.of(lassoPeak(digits, data))
                : QuadraticNumber.ROOT_TWO.times(
                        c.multiply(Rationals.powerOfTen(digits)).divide(3));
        return new Block(problem, digits, c, peak);
    }

    /** The only nonzero coefficient of the minimiser. */
    public QuadraticNumber peakCoefficient() {
        return problem.peakCoefficient(peak, data);
    }

    /** The largest gap of the class, the largest power of two up to α/2, in favour of entry {@code larger}. */
    public Gap clearGap(int larger) {
        int exponent = 0;
        while (Gap.of(larger, exponent).size().times(BigFraction.of(2)).compareTo(peak) <= 0) {
            exponent--;
        }
        return Gap.of(larger, exponent + 1);
    }

    /** The reciprocal of {@code u = (c − √(c² − 2λs))/λ}, {@code s = 3·10^−d/√2}, rounded down, with λ = 1. */
    private static BigFraction lassoPeak(int digits, long data) {
        BigDecimal c = BigDecimal.valueOf(data);
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal s = BigDecimal.valueOf(3).movePointLeft(digits).divide(two.sqrt(DECIMALS), DECIMALS);
        BigDecimal root = c.multiply(c).subtract(two.multiply(s)).sqrt(DECIMALS);
        BigDecimal peak = BigDecimal.ONE.divide(c.subtract(root), DECIMALS);
        return Rationals.roundToDyadic(Rationals.of(peak), PEAK_BITS).subtract(Rationals.powerOfTwo(-PEAK_BITS));
    }
}
