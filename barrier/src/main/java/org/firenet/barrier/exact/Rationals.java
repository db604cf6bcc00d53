package org.firenet.barrier.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rational numbers: powers, dyadic numbers, and the text form {@code p/q} that files and external programs use. */
public final class Rationals {
    private Rationals() {}

    /** {@code numerator / denominator}. */
    public static BigFraction of(long numerator, long denominator) {
        return BigFraction.of(numerator, denominator);
    }

    /** {@code 2^exponent}, of either sign. */
    public static BigFraction powerOfTwo(int exponent) {
        BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
        return exponent >= 0 ? BigFraction.of(power) : BigFraction.of(BigInteger.ONE, power);
    }

    /** {@code 10^exponent}, of either sign. */
    public static BigFraction powerOfTen(int exponent) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
        return exponent >= 0 ? BigFraction.of(power) : BigFraction.of(BigInteger.ONE, power);
    }

    /** Whether the denominator in lowest terms is a power of two. */
    public static boolean isDyadic(BigFraction value) {
        return value.getDenominator().abs().bitCount() == 1;
    }

    /** The multiple of {@code 2^−bits} nearest to {@code value}; ties go up. */
    public static BigFraction roundToDyadic(BigFraction value, int bits) {
        BigInteger doubled = value.getNumerator().shiftLeft(bits + 1);
        BigInteger floorOfDoubled = floorDivide(doubled, value.getDenominator());
        return BigFraction.of(floorOfDoubled.add(BigInteger.ONE).shiftRight(1), BigInteger.ONE.shiftLeft(bits));
    }

    /** The value of a decimal number, exactly. */
    public static BigFraction of(BigDecimal decimal) {
        return decimal.scale() >= 0
                ? BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : BigFraction.of(decimal.toBigIntegerExact());
    }

    /**
     * Reads {@code p} or {@code p/q} with decimal integers p and q.
     *
     * @throws NumberFormatException if the text is anything else or q is zero
     */
    public static BigFraction parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return BigFraction.of(new BigInteger(text.strip()));
        }
        BigInteger denominator = new BigInteger(text.substring(slash + 1).strip());
        if (denominator.signum() == 0) {
            throw new NumberFormatException("the denominator of " + text + " is zero");
        }
        return BigFraction.of(new BigInteger(text.substring(0, slash).strip()), denominator);
    }

    /** The text {@code p} or {@code p/q} in lowest terms with q > 0, which {@link #parse} reads. */
    public static String format(BigFraction value) {
        BigInteger sign = BigInteger.valueOf(value.getDenominator().signum());
        BigInteger numerator = value.getNumerator().multiply(sign);
        BigInteger denominator = value.getDenominator().multiply(sign);
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    private static BigInteger floorDivide(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        boolean below = parts[1].signum() != 0 && parts[1].signum() != denominator.signum();
        return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
