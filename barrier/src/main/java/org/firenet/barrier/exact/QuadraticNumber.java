package org.firenet.barrier.exact;

import java.math.BigInteger;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A number {@code p + q√2} of the quadratic field Q(√2), with rational p and q: sums, products, quotients and
 * comparisons are exact. The entries {@code √2·10^K/3} of the theorem's matrices live here.
 */
public final class QuadraticNumber implements Comparable<QuadraticNumber> {
    public static final QuadraticNumber ZERO = new QuadraticNumber(BigFraction.ZERO, BigFraction.ZERO);
    public static final QuadraticNumber ONE = of(1);
    public static final QuadraticNumber ROOT_TWO = new QuadraticNumber(BigFraction.ZERO, BigFraction.ONE);

    private static final String ROOT_SUFFIX = "*sqrt(2)";

    private final BigFraction rational;
    private final BigFraction root;

    private QuadraticNumber(BigFraction rational, BigFraction root) {
        this.rational = rational;
        this.root = root;
    }

    public static QuadraticNumber of(BigFraction rational) {
        return new QuadraticNumber(rational, BigFraction.ZERO);
    }

    public static QuadraticNumber of(long integer) {
        return of(BigFraction.of(integer));
    }

    public boolean isRational() {
        return root.signum() == 0;
    }

    /**
     * The value as a rational number.
     *
     * @throws ArithmeticException if it is not rational
     */
    public BigFraction toRational() {
        if (!isRational()) {
            throw new ArithmeticException(this + " is not rational");
        }
        return rational;
    }

    private boolean isZero() {
        return rational.signum() == 0 && root.signum() == 0;
    }

    // Most entries of our matrices are zero, and a sum of fractions costs a greatest common divisor even then.
    public QuadraticNumber plus(QuadraticNumber other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        return new QuadraticNumber(rational.add(other.rational), root.add(other.root));
    }

    public QuadraticNumber minus(QuadraticNumber other) {
        return plus(other.negate());
    }

    public QuadraticNumber negate() {
        return new QuadraticNumber(rational.negate(), root.negate());
    }

    /** {@code (p + q√2)(r + s√2) = pr + 2qs + (ps + qr)√2}. */
    public QuadraticNumber times(QuadraticNumber other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (isRational() && other.isRational()) {
            return of(rational.multiply(other.rational));
        }
        BigFraction both = root.multiply(other.root).multiply(2);
        return new QuadraticNumber(
                rational.multiply(other.rational).add(both),
                rational.multiply(other.root).add(root.multiply(other.rational)));
    }

    public QuadraticNumber times(BigFraction factor) {
        return new QuadraticNumber(rational.multiply(factor), root.multiply(factor));
    }

    public QuadraticNumber square() {
        return times(this);
    }

    /**
     * {@code 1/(p + q√2) = (p − q√2)/(p² − 2q²)}; the norm in the denominator vanishes only for zero, since √2 is
     * irrational.
     */
    public QuadraticNumber inverse() {
        BigFraction norm =
                rational.multiply(rational).subtract(root.multiply(root).multiply(2));
        return new QuadraticNumber(rational.divide(norm), root.negate().divide(norm));
    }

    public QuadraticNumber dividedBy(QuadraticNumber other) {
        return times(other.inverse());
    }

    public QuadraticNumber abs() {
        return signum() < 0 ? negate() : this;
    }

    /** The sign: when p and q√2 have opposite signs, the larger of p² and 2q² decides. */
    public int signum() {
        int p = rational.signum();
        int q = root.signum();
        if (p * q >= 0) {
            return p != 0 ? p : q;
        }
        int difference =
                rational.multiply(rational).compareTo(root.multiply(root).multiply(2));
        return difference > 0 ? p : q;
    }

    @Override
    public int compareTo(QuadraticNumber other) {
        return minus(other).signum();
    }

    /** The larger of this and the other. */
    public QuadraticNumber max(QuadraticNumber other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** A multiple of {@code 2^−bits} at a distance of at most {@code 2^−bits}. */
    public BigFraction toDyadic(int bits) {
        return Rationals.roundToDyadic(rational.add(rootTermToDyadic(bits + 2)), bits);
    }

    /** The value to an absolute accuracy of {@code 2^−256}, then rounded to a double. */
    public double doubleValue() {
        return isRational()
                ? rational.doubleValue()
                : rational.add(rootTermToDyadic(256)).doubleValue();
    }

    /** {@code |q|√2 = √(2a²)/b} for q = a/b, rounded down to a multiple of {@code 2^−bits}/b, with the sign of q. */
    private BigFraction rootTermToDyadic(int bits) {
        BigInteger numerator = root.getNumerator();
        BigInteger scaledSquare = numerator.multiply(numerator).shiftLeft(2 * bits + 1);
        BigFraction magnitude =
                BigFraction.of(scaledSquare.sqrt(), root.getDenominator().abs().shiftLeft(bits));
        return root.signum() < 0 ? magnitude.negate() : magnitude;
    }

    /**
     * Reads the text that {@link #toString} writes.
     *
     * @throws NumberFormatException if the text has another form
     */
    public static QuadraticNumber parse(String text) {
        int plus = text.indexOf('+');
        if (!text.endsWith(ROOT_SUFFIX)) {
            return of(Rationals.parse(text));
        }
        String coefficient = text.substring(plus + 1, text.length() - ROOT_SUFFIX.length());
        BigFraction rational = plus < 0 ? BigFraction.ZERO : Rationals.parse(text.substring(0, plus));
        return new QuadraticNumber(rational, Rationals.parse(coefficient));
    }

    /** The text {@code p}, {@code q*sqrt(2)} or {@code p+q*sqrt(2)} with p and q in the form {@code a/b}. */
    @Override
    public String toString() {
        if (isRational()) {
            return Rationals.format(rational);
        }
        String rootTerm = Rationals.format(root) + ROOT_SUFFIX;
        return rational.signum() == 0 ? rootTerm : Rationals.format(rational) + "+" + rootTerm;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuadraticNumber number && rational.equals(number.rational) && root.equals(number.root);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rational, root);
    }
}
