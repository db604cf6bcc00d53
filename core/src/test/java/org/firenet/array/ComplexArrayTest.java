package org.firenet.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ComplexArrayTest {
    private static final Shape TWO = Shape.of(2);

    private final ComplexArray x = ComplexArray.of(TWO, new double[] {1, 2}, new double[] {3, -4});
    private final ComplexArray y = ComplexArray.of(TWO, new double[] {5, -6}, new double[] {0.5, 7});

    /** (1 + 3i)(5 − 0.5i) + (2 − 4i)(−6 − 7i) = (6.5 + 14.5i) + (−40 + 10i). */
    @Test
    void theInnerProductConjugatesItsSecondFactor() {
        assertThat(x.innerRe(y)).isEqualTo(-33.5);
        assertThat(x.innerIm(y)).isEqualTo(24.5);
        assertThat(y.innerIm(x)).isEqualTo(-24.5);
    }

    @Test
    void normAndDistanceAreEuclidean() {
        assertThat(x.norm()).isEqualTo(Math.sqrt(30));
        assertThat(x.distance(y)).isEqualTo(Math.sqrt(16 + 6.25 + 64 + 121));
    }

    @Test
    void arithmeticWorksInPlace() {
        x.add(2, y);
        assertThat(x.re()).containsExactly(11, -10);
        assertThat(x.im()).containsExactly(4, 10);
        x.scale(-0.5);
        assertThat(x.re()).containsExactly(-5.5, 5);
        assertThat(x.im()).containsExactly(-2, -5);
        x.set(y);
        assertThat(x.distance(y)).isZero();
        x.clear();
        assertThat(x.norm()).isZero();
    }

    @Test
    void aCopyIsIndependentAndAReshapeIsNot() {
        ComplexArray copy = x.copy();
        ComplexArray column = x.reshape(Shape.of(2, 1));
        x.re()[0] = 100;
        assertThat(copy.re()[0]).isEqualTo(1);
        assertThat(column.re()[0]).isEqualTo(100);
        assertThat(column.shape()).hasToString("2x1");
    }

    @Test
    void magnitudesAreAbsoluteValues() {
        assertThat(ComplexArray.of(TWO, new double[] {3e-200, 5}, new double[] {-4e-200, 12})
                        .magnitude())
                .containsExactly(5e-200, 13);
    }

    @Test
    void theFirstNonFiniteValueIsFound() {
        assertThat(x.firstNonFinite()).isEqualTo(-1);
        x.im()[1] = Double.NaN;
        assertThat(x.firstNonFinite()).isEqualTo(1);
        x.re()[0] = Double.NEGATIVE_INFINITY;
        assertThat(x.firstNonFinite()).isZero();
    }

    @Test
    void storageThatDoesNotFitTheShapeIsRefused() {
        assertThatThrownBy(() -> ComplexArray.of(TWO, new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the shape 2 needs 2 real and imaginary parts, found 2 and 3");
        assertThatThrownBy(() -> x.reshape(Shape.of(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the shape 3 needs 3 real and imaginary parts, found 2 and 2");
    }

    @Test
    void arraysOfOtherSizesAreRefused() {
        ComplexArray other = ComplexArray.zeros(Shape.of(3, 2));
        String message = "arrays of shapes 2 and 3x2 do not match";
        assertThatThrownBy(() -> x.set(other)).hasMessage(message);
        assertThatThrownBy(() -> x.add(1, other)).hasMessage(message);
        assertThatThrownBy(() -> x.distance(other)).hasMessage(message);
        assertThatThrownBy(() -> x.innerRe(other)).hasMessage(message);
        assertThatThrownBy(() -> x.innerIm(other)).hasMessage(message);
    }

    @Test
    void aPartIsACopyOfItsPlaces() {
        ComplexArray whole = ComplexArray.of(Shape.of(2, 2), new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8});
        ComplexArray part = whole.part(2, Shape.of(1, 2));
        whole.re()[2] = 9;
        assertThat(part.re()).containsExactly(3, 4);
        assertThat(part.im()).containsExactly(7, 8);
    }
}
