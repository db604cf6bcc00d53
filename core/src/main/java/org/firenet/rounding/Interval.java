package org.firenet.rounding;

/**
 * A real number that is known up to rounding: it lies between {@code lo} and {@code hi}. Every operation rounds outwards,
 * so the true result of true operands lies in the result. Only the basic operations and the square root of IEEE 754 are
 * used: every Java gives the same bits.
 *
 * @param lo lower bound, may be −∞
 * @param hi upper bound, at least {@code lo}, may be ∞
 */
public record Interval(double lo, double hi) {
    public static final Interval ZERO = new Interval(0, 0);

    /** @throws IllegalArgumentException if a bound is NaN or the bounds are in the wrong order */
    public Interval {
        if (!(lo <= hi)) {
            throw new IllegalArgumentException("an interval needs bounds in order, found " + lo + " and " + hi);
        }
    }

    /** The number itself. */
    public static Interval of(double value) {
        return new Interval(value, value);
    }

    public Interval plus(Interval other) {
        return new Interval(sumDown(lo, other.lo), sumUp(hi, other.hi));
    }

    public Interval minus(Interval other) {
        return plus(other.negated());
    }

    public Interval negated() {
        return new Interval(-hi, -lo);
    }

    public Interval times(Interval other) {
        double least = Math.min(
                Math.min(productDown(lo, other.lo), productDown(lo, other.hi)),
                Math.min(productDown(hi, other.lo), productDown(hi, other.hi)));
        double largest = Math.max(
                Math.max(productUp(lo, other.lo), productUp(lo, other.hi)),
                Math.max(productUp(hi, other.lo), productUp(hi, other.hi)));
        return new Interval(least, largest);
    }

    /**
     * The quotient.
     *
     * @throws IllegalArgumentException if the divisor may be 0 or negative
     */
    public Interval over(Interval divisor) {
        if (!(divisor.lo > 0)) {
            throw new IllegalArgumentException("an interval can be divided by positive numbers only, found " + divisor);
        }
        double least = lo >= 0 ? quotientDown(lo, divisor.hi) : quotientDown(lo, divisor.lo);
        double largest = hi >= 0 ? quotientUp(hi, divisor.lo) : quotientUp(hi, divisor.hi);
        return new Interval(least, largest);
    }

    /** The square, never below 0. */
    public Interval squared() {
        double near = lo > 0 ? lo : Math.max(0, -hi);
        double far = Math.max(Math.abs(lo), Math.abs(hi));
        return new Interval(Math.max(0, productDown(near, near)), productUp(far, far));
    }

    /**
     * The square root of a number that is known not to be negative, whatever the lower bound says.
     *
     * @throws IllegalArgumentException if the upper bound is negative
     */
    public Interval sqrt() {
        double upper = Math.sqrt(hi);
        double lower = Math.sqrt(Math.max(0, lo));
        return new Interval(lower == 0 ? 0 : Math.nextDown(lower), upper == 0 ? 0 : Math.nextUp(upper));
    }

    /** The number times {@code 2^exponent}: exact unless it overflows or loses digits to underflow. */
    public Interval scaled(int exponent) {
        double least = Math.scalb(lo, exponent);
        double largest = Math.scalb(hi, exponent);
        return new Interval(
                Math.scalb(least, -exponent) == lo ? least : Math.nextDown(least),
                Math.scalb(largest, -exponent) == hi ? largest : Math.nextUp(largest));
    }

    /** The same number with an uncertainty of {@code error} ≥ 0 added on both sides. */
    public Interval widened(double error) {
        return plus(new Interval(-error, error));
    }

    /** The larger one of two numbers. */
    public Interval max(Interval other) {
        return new Interval(Math.max(lo, other.lo), Math.max(hi, other.hi));
    }

    // A sum with 0 or of 0, and a product with 0, are exact: so zero data and equal images give zero figures.

    private static double sumDown(double a, double b) {
        double sum = a + b;
        return a == 0 || b == 0 || sum == 0 ? sum : Math.nextDown(sum);
    }

    private static double sumUp(double a, double b) {
        double sum = a + b;
        return a == 0 || b == 0 || sum == 0 ? sum : Math.nextUp(sum);
    }

    private static double productDown(double a, double b) {
        return a == 0 || b == 0 ? 0 : Math.nextDown(a * b);
    }

    private static double productUp(double a, double b) {
        return a == 0 || b == 0 ? 0 : Math.nextUp(a * b);
    }

    private static double quotientDown(double a, double b) {
        return a == 0 ? 0 : Math.nextDown(a / b);
    }

    private static double quotientUp(double a, double b) {
        return a == 0 ? 0 : Math.nextUp(a / b);
    }
}
