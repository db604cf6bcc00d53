package org.firenet.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.testing.ExactMatrix;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outward rounding: the true result is always inside, over the whole range of double. */
class IntervalTest {
    private static final MathContext MANY = new MathContext(1200);

    /** Numbers of all sizes, subnormal ones among them, and zero. */
    private static double number(SplittableRandom random) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return 0;
        }
        double mantissa = kind < 5 ? random.nextInt(1, 5) : 1 + random.nextDouble();
        double value = Math.scalb(mantissa, random.nextInt(-1070, 1020));
        return random.nextBoolean() ? value : -value;
    }

    private static void assertInside(Interval interval, BigDecimal exact) {
        if (interval.lo() != Double.NEGATIVE_INFINITY) {
            assertThat(new BigDecimal(interval.lo())).isLessThanOrEqualTo(exact);
        }
        if (interval.hi() != Double.POSITIVE_INFINITY) {
            assertThat(new BigDecimal(interval.hi())).isGreaterThanOrEqualTo(exact);
        }
    }

    @Test
    void everyOperationHoldsTheTrueResult() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 2000; trial++) {
            double x = number(random);
            double y = number(random);
            int exponent = random.nextInt(-1070, 1070);
            Interval a = Interval.of(x);
            Interval b = Interval.of(y);
            BigDecimal p = new BigDecimal(x);
            BigDecimal q = new BigDecimal(y);
            assertInside(a.plus(b), p.add(q));
            assertInside(a.minus(b), p.subtract(q));
            assertInside(a.times(b), p.multiply(q));
            assertInside(a.squared(), p.multiply(p));
            assertInside(a.max(b), p.max(q));
            assertInside(
                    a.scaled(exponent),
                    exponent < 0
                            ? p.divide(BigDecimal.valueOf(2).pow(-exponent))
                            : p.multiply(BigDecimal.valueOf(2).pow(exponent)));
            if (y > 0) {
                assertInside(a.over(b), p.divide(q, MANY));
                assertInside(b.sqrt(), q.sqrt(new MathContext(40)));
            }
        }
    }

    @Test
    void wideIntervalsHoldTheResultsOfAllTheirNumbers() {
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 500; trial++) {
            double[] x = {random.nextDouble() - 0.5, random.nextDouble() - 0.5};
            double[] y = {random.nextDouble() - 0.5, random.nextDouble() - 0.5};
            Interval a = new Interval(Math.min(x[0], x[1]), Math.max(x[0], x[1]));
            Interval b = new Interval(Math.min(y[0], y[1]), Math.max(y[0], y[1]));
            Interval positive = new Interval(b.squared().lo() + 0.1, b.squared().hi() + 0.1);
            for (double p : new double[] {a.lo(), (a.lo() + a.hi()) / 2, a.hi()}) {
                assertInside(a.squared(), new BigDecimal(p).pow(2));
                for (double q : new double[] {b.lo(), (b.lo() + b.hi()) / 2, b.hi()}) {
                    assertInside(a.times(b), new BigDecimal(p).multiply(new BigDecimal(q)));
                    assertInside(a.minus(b), new BigDecimal(p).subtract(new BigDecimal(q)));
                }
                for (double q : new double[] {positive.lo(), positive.hi()}) {
                    assertInside(a.over(positive), new BigDecimal(p).divide(new BigDecimal(q), MANY));
                }
            }
        }
    }

    @Test
    void zeroStaysZero() {
        assertThat(Interval.ZERO.plus(Interval.ZERO)).isEqualTo(Interval.ZERO);
        assertThat(Interval.ZERO.times(Interval.of(3))).isEqualTo(Interval.ZERO);
        assertThat(Interval.ZERO.sqrt()).isEqualTo(Interval.ZERO);
        assertThat(Enclosure.norm(ComplexArray.zeros(Shape.of(100)))).isEqualTo(Interval.ZERO);
        ComplexArray x = RandomArrays.complex(Shape.of(100), 1);
        assertThat(Enclosure.distance(x, x.copy())).isEqualTo(Interval.ZERO);
    }

    @Test
    void whatIsNoIntervalIsRefused() {
        assertThatThrownBy(() -> new Interval(1, 0)).hasMessageContaining("in order");
        assertThatThrownBy(() -> Interval.of(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Interval.of(1).over(new Interval(0, 1))).hasMessageContaining("positive");
    }

    /** Squares overflow at 1e155 and vanish at 1e−163; sums of squares must not. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-300, 1e-163, 1e-20, 1e155, 1e300, 4.9e-324})
    void normsAndInnerProductsAreEnclosedTightly(double size) {
        ComplexArray x = RandomArrays.complex(Shape.of(333), 5);
        ComplexArray y = RandomArrays.complex(Shape.of(333), 6);
        x.scale(size);
        y.scale(1 / Math.max(size, 1e-300));
        double[] weights = RandomArrays.reals(333, 0, 3, 7);
        ExactMatrix exactX = ExactMatrix.of(x);
        ExactMatrix exactY = ExactMatrix.of(y);
        assertInside(Enclosure.norm(x), exactX.norm());
        assertInside(Enclosure.weightedNorm(x, weights), exactX.weightedNorm(weights));
        assertInside(Enclosure.distance(x, y), exactX.minus(exactY).norm());
        assertInside(Enclosure.innerRe(x, y), exactX.innerRe(exactY));
        assertInside(Enclosure.magnitude(x, 3), exactX.magnitude(3));
        assertThat(Enclosure.norm(x).hi() / Enclosure.norm(x).lo()).isLessThan(size < 1e-310 ? 2 : 1 + 1e-14);
    }
}
