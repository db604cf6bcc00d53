package org.firenet.operator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorValidationTest {
    @Test
    void aMatrixNeedsFiniteEntries() {
        ComplexArray entries = ComplexArray.zeros(Shape.of(2, 3));
        entries.im()[5] = Double.NaN;
        assertRefused(
                () -> new DenseMatrix(entries), "a matrix needs finite entries, found 0.0 + NaNi at row 1, column 2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aScalingNeedsAFiniteFactor(double factor) {
        assertRefused(() -> new Scaling(Shape.of(2), factor), "a scaling needs a finite factor, found " + factor);
    }

    @Test
    void samplingNeedsIncreasingPositionsInsideTheGrid() {
        Shape grid = Shape.of(2, 3);
        assertRefused(
                () -> new Sampling(grid, new int[0]),
                "a sampling operator needs at least one sampled position, found none");
        assertRefused(
                () -> new Sampling(grid, new int[] {1, 1}),
                "sampled positions must increase strictly and lie in 0 to 5, found 1 after 1");
        assertRefused(
                () -> new Sampling(grid, new int[] {4, 6}),
                "sampled positions must increase strictly and lie in 0 to 5, found 6 after 4");
        assertThatThrownBy(() -> new Sampling(grid, new int[] {-1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sampled positions must increase strictly and lie in 0 to 5, found -1");
    }

    @Test
    void aCropIsNotLargerThanItsFrame() {
        assertRefused(
                () -> new Crop(Shape.of(4, 4), Shape.of(4, 5)), "an image of 4x5 does not fit into a frame of 4x4");
    }

    @Test
    void onlyOperatorsThatFitAreComposed() {
        assertRefused(
                () -> new Composition(new Identity(Shape.of(4)), new Identity(Shape.of(2, 2))),
                "cannot compose: the inner operator gives 2x2, the outer one takes 4");
    }

    @Test
    void anArrayOfAnotherShapeIsRefused() {
        LinearOperator crop = new Crop(Shape.of(4, 4), Shape.of(2, 3));
        assertRefused(
                () -> crop.apply(ComplexArray.zeros(Shape.of(5, 4))),
                "the operator takes arrays of shape 4x4, found 5x4");
        assertRefused(
                () -> crop.adjoint(ComplexArray.zeros(Shape.of(6))), "the adjoint takes arrays of shape 2x3, found 6");
    }

    @Test
    void aNormIsNotNegativeAndACoisometryHasTheNormOne() {
        assertRefused(
                () -> OperatorNorm.atMost(-1), "an operator norm must be a finite number of at least 0, found -1.0");
        assertRefused(
                () -> OperatorNorm.exactly(Double.POSITIVE_INFINITY),
                "an operator norm must be a finite number of at least 0, found Infinity");
        assertRefused(() -> OperatorNorm.exactly(Double.NaN), "an unknown operator norm cannot be exact");
        assertRefused(() -> new OperatorNorm(2, true, true), "AA* = I means an exact norm of 1, found 2.0");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
