package org.firenet.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The norm is right wherever it is a double, also where the squares of the values are not. */
class NormRangeTest {
    private static final Shape SHAPE = Shape.of(5, 7);

    @ParameterizedTest
    @ValueSource(ints = {-1000, -700, -500, -480, -460, 0, 400, 500, 511, 512, 600, 1015})
    void theNormScalesWithPowersOfTwo(int exponent) {
        ComplexArray x = RandomArrays.complex(SHAPE, 1);
        ComplexArray y = RandomArrays.complex(SHAPE, 2);
        double norm = x.norm();
        double distance = x.distance(y);
        x.scale(Math.scalb(1.0, exponent));
        y.scale(Math.scalb(1.0, exponent));
        assertThat(Math.scalb(x.norm(), -exponent) / norm).isCloseTo(1, within(1e-15));
        assertThat(Math.scalb(x.distance(y), -exponent) / distance).isCloseTo(1, within(1e-15));
    }

    @Test
    void subnormalValuesHaveANorm() {
        ComplexArray x = ComplexArray.of(Shape.of(1), new double[] {3 * Double.MIN_VALUE}, new double[] {0});
        assertThat(x.norm()).isEqualTo(3 * Double.MIN_VALUE);
        assertThat(x.distance(ComplexArray.zeros(Shape.of(1)))).isEqualTo(3 * Double.MIN_VALUE);
    }

    @Test
    void oneLargeValueDoesNotHideBehindItsSquare() {
        ComplexArray x = ComplexArray.zeros(SHAPE);
        x.re()[3] = 1e-20;
        x.im()[9] = 3e200;
        assertThat(x.norm()).isEqualTo(3e200);
    }

    @Test
    void onlyZeroHasTheNormZero() {
        assertThat(ComplexArray.zeros(SHAPE).norm()).isZero();
        ComplexArray x = ComplexArray.zeros(SHAPE);
        x.im()[4] = 1e-200;
        assertThat(x.norm()).isEqualTo(1e-200);
    }

    @Test
    void nanAndInfinityShow() {
        ComplexArray x = RandomArrays.complex(SHAPE, 1);
        x.re()[34] = Double.POSITIVE_INFINITY;
        assertThat(x.norm()).isInfinite();
        x.im()[1] = Double.NaN;
        assertThat(x.norm()).isNaN();
        assertThat(x.distance(ComplexArray.zeros(SHAPE))).isNaN();
    }
}
