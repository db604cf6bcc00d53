package org.firenet.rounding;

import java.util.function.IntFunction;
import org.firenet.array.ComplexArray;

/**
 * Norms and inner products of arrays of doubles, enclosed: the exact value of the array as it is lies in the interval.
 * Sums are taken in halves, so that the width grows with the logarithm of the size; arrays are scaled by powers of two, so
 * that no square overflows and what underflows is small.
 */
public final class Enclosure {
    /** Terms that are added one after the other. */
    private static final int RUN = 8;

    private Enclosure() {}

    /** {@code ‖x‖₂}. */
    public static Interval norm(ComplexArray x) {
        int exponent = exponent(x);
        return sum(0, x.size(), i -> squaredMagnitude(x, i, exponent)).sqrt().scaled(exponent);
    }

    /** {@code Σ wᵢ|xᵢ|}, the weights not negative. */
    public static Interval weightedNorm(ComplexArray x, double[] weights) {
        int exponent = exponent(x);
        return sum(0, x.size(), i -> squaredMagnitude(x, i, exponent).sqrt().times(Interval.of(weights[i])))
                .scaled(exponent);
    }

    /** {@code |xᵢ|}. */
    public static Interval magnitude(ComplexArray x, int i) {
        int exponent = exponent(Math.max(Math.abs(x.re()[i]), Math.abs(x.im()[i])));
        return squaredMagnitude(x, i, exponent).sqrt().scaled(exponent);
    }

    /** {@code Σ_p |(x_p, x_{p+n})|₂} of 2n numbers. */
    public static Interval sumOfPairs(ComplexArray x) {
        int exponent = exponent(x);
        return sum(0, x.size() / 2, p -> squaredPair(x, p, exponent).sqrt()).scaled(exponent);
    }

    /** {@code |(x_p, x_{p+n})|₂} of 2n numbers. */
    public static Interval pairMagnitude(ComplexArray x, int p) {
        int q = p + x.size() / 2;
        double largest = Math.max(
                Math.max(Math.abs(x.re()[p]), Math.abs(x.im()[p])), Math.max(Math.abs(x.re()[q]), Math.abs(x.im()[q])));
        int exponent = exponent(largest);
        return squaredPair(x, p, exponent).sqrt().scaled(exponent);
    }

    /** {@code ‖x − y‖₂}. */
    public static Interval distance(ComplexArray x, ComplexArray y) {
        int exponent = Math.max(exponent(x), exponent(y));
        return sum(0, x.size(), i -> squaredDistance(x, y, i, exponent)).sqrt().scaled(exponent);
    }

    /** {@code Re⟨x, y⟩ = Re Σ xᵢ·conj(yᵢ)}. */
    public static Interval innerRe(ComplexArray x, ComplexArray y) {
        int ofX = exponent(x);
        int ofY = exponent(y);
        Interval scaled = sum(
                0,
                x.size(),
                i -> scaled(x.re()[i], ofX)
                        .times(scaled(y.re()[i], ofY))
                        .plus(scaled(x.im()[i], ofX).times(scaled(y.im()[i], ofY))));
        return scaled.scaled(ofX).scaled(ofY);
    }

    /** {@code ‖w‖₂} of real numbers. */
    public static Interval norm(double[] w) {
        return sum(0, w.length, i -> Interval.of(w[i]).squared()).sqrt();
    }

    /** The exponent e with {@code 2^e ≤ max |xᵢ| < 2^(e+1)} over real and imaginary parts; 0 for zero. */
    public static int exponent(ComplexArray x) {
        double largest = 0;
        for (int i = 0; i < x.size(); i++) {
            largest = Math.max(largest, Math.max(Math.abs(x.re()[i]), Math.abs(x.im()[i])));
        }
        return exponent(largest);
    }

    private static int exponent(double magnitude) {
        return magnitude == 0 ? 0 : Math.getExponent(magnitude);
    }

    private static Interval scaled(double value, int exponent) {
        return Interval.of(value).scaled(-exponent);
    }

    private static Interval squaredMagnitude(ComplexArray x, int i, int exponent) {
        return scaled(x.re()[i], exponent)
                .squared()
                .plus(scaled(x.im()[i], exponent).squared());
    }

    private static Interval squaredPair(ComplexArray x, int p, int exponent) {
        return squaredMagnitude(x, p, exponent).plus(squaredMagnitude(x, p + x.size() / 2, exponent));
    }

    private static Interval squaredDistance(ComplexArray x, ComplexArray y, int i, int exponent) {
        Interval re = scaled(x.re()[i], exponent).minus(scaled(y.re()[i], exponent));
        Interval im = scaled(x.im()[i], exponent).minus(scaled(y.im()[i], exponent));
        return re.squared().plus(im.squared());
    }

    private static Interval sum(int from, int to, IntFunction<Interval> term) {
        if (to - from > RUN) {
            int middle = (from + to) >>> 1;
            return sum(from, middle, term).plus(sum(middle, to, term));
        }
        Interval sum = Interval.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.plus(term.apply(i));
        }
        return sum;
    }
}
