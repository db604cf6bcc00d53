package org.firenet.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.RandomMatrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be a problem is refused with what was found and where. */
class ProblemValidationTest {
    private final LinearOperator operator = RandomMatrices.uniform(3, 4, 1);
    private final ComplexArray y = RandomArrays.complex(operator.range(), 2);
    private final double[] weights = {1, 1, 1, 1};

    @Test
    void measurementsOfAnotherShape() {
        assertRefused(
                () -> new SquareRootLasso(operator, y.reshape(Shape.of(3, 1)), weights, 1),
                "the operator gives measurements of shape 3, found measurements of shape 3x1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void measurementsThatAreNotFinite(double bad) {
        y.re()[1] = 0.5;
        y.im()[1] = bad;
        assertRefused(
                () -> new SquareRootLasso(operator, y, weights, 1),
                "measurements must be finite, found 0.5 + " + bad + "i at position 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aLambdaOutOfRange(double bad) {
        assertRefused(
                () -> new SquareRootLasso(operator, y, weights, bad),
                "lambda must be a finite number above 0, found " + bad);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightOutOfRange(double bad) {
        weights[2] = bad;
        assertRefused(
                () -> new SquareRootLasso(operator, y, weights, 1),
                "weights must be finite and above 0, found " + bad + " at position 2");
    }

    @Test
    void tooFewWeights() {
        assertRefused(
                () -> new SquareRootLasso(operator, y, new double[3], 1),
                "expected one weight for each of the 4 coefficients, found 3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-60, 1e60, 1e150, 1e300})
    void measurementsWhoseSquaresAreNoNumbers(double scale) {
        y.scale(scale / y.norm());
        assertThatThrownBy(() -> new SquareRootLasso(operator, y, weights, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the length of the measurements must be 0 or between 1.0E-50 and 1.0E50, found "
                        + "[0-9.]+E-?[0-9]+; change the unit");
    }

    @Test
    void weightsWhoseProductWithLambdaIsNoNumber() {
        weights[3] = 1e-40;
        assertRefused(
                () -> new SquareRootLasso(operator, y, weights, 1e-20),
                "lambda times a weight must be between 1.0E-50 and 1.0E50, found " + 1e-20 * 1e-40 + " at position 3");
        Arrays.fill(weights, 1e200);
        assertRefused(
                () -> new SquareRootLasso(operator, y, weights, 1e200),
                "lambda times a weight must be between 1.0E-50 and 1.0E50, found Infinity at position 0");
    }

    @Test
    void zeroMeasurementsAreAllowed() {
        y.clear();
        SquareRootLasso problem = new SquareRootLasso(operator, y, weights, 1);
        assertThat(problem.objective(ComplexArray.zeros(operator.domain()), new Workspace()))
                .isZero();
    }

    /** A longer array must not be read in part, nor a reshaped one be read as something else. */
    @Test
    void coefficientsOrDualVariablesOfAnotherShape() {
        SquareRootLasso problem = new SquareRootLasso(operator, y, weights, 1);
        String coefficients = "the problem has coefficients of shape 4, found 5";
        String dual = "the problem has measurements of shape 3, found 3x1";
        ComplexArray wrong = ComplexArray.zeros(Shape.of(5));
        ComplexArray wrongDual = ComplexArray.zeros(Shape.of(3, 1));
        ComplexArray x = ComplexArray.zeros(Shape.of(4));
        assertRefused(() -> problem.objective(wrong, new Workspace()), coefficients);
        assertRefused(() -> problem.objective(wrong, y), coefficients);
        assertRefused(() -> problem.objective(x, wrongDual), dual);
        assertRefused(() -> problem.weightedNorm(wrong), coefficients);
        assertRefused(() -> problem.dualValue(wrongDual, x), dual);
        assertRefused(() -> problem.dualValue(y, wrong), coefficients);
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
