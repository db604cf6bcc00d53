package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.firenet.testing.RandomArrays.relativeDistance;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.testing.SolvedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitialGuessTest {
    private final SolvedProblem solved = SolvedProblem.dense(1);
    private final Firenet tuned = new Firenet(solved.lasso(), TunedSchedule.of(10));

    @Test
    void aGuessOfAnotherShapeIsRefused() {
        assertRefused(
                ComplexArray.zeros(Shape.of(4, 6)),
                "the initial guess must have the shape 24 of the coefficients, found 4x6");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void aGuessThatIsNotFiniteIsRefused(double bad) {
        ComplexArray guess = solved.solution().copy();
        guess.im()[17] = bad;
        assertRefused(guess, "the initial guess must be finite, found NaN or infinity at position 17");
    }

    @Test
    void aGuessWhoseSquaresAreNoNumbersIsRefused() {
        ComplexArray guess = ComplexArray.zeros(Shape.of(24));
        guess.re()[3] = 1e150;
        assertRefused(guess, "the length of the initial guess must be at most 1.0E50, found 1.0E150");
    }

    /** With ε₀ as small as the guess is good, the bound F − F* ≤ ε_n keeps the network where it is. */
    @Test
    void thePapersNetworkStaysAtTheSolution() {
        double step = 1 / new ReferenceEngine(solved.lasso()).operatorNorm();
        PaperSchedule schedule = new PaperSchedule(5, 20, 0.4, 1e-9, 1e-6, step, step);
        Firenet.Result result = new Firenet(solved.lasso(), schedule)
                .run(new ReferenceEngine(solved.lasso()), solved.solution(), LayerListener.NONE);
        assertThat(relativeDistance(result.coefficients(), solved.solution())).isLessThan(1e-6);
        assertThat(result.gap().objective() - solved.minimum()).isLessThan(1e-6);
    }

    /** The dual variable begins at 0, so the tuned network leaves the solution for a while, not always for less long. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theTunedNetworkComesBackToTheSolution(long seed) {
        SolvedProblem known = SolvedProblem.dense(seed);
        TunedSchedule schedule = TunedSchedule.of(5000).until(1e-10);
        Firenet.Result warm = new Firenet(known.lasso(), schedule)
                .run(new ReferenceEngine(known.lasso()), known.solution(), LayerListener.NONE);
        assertThat(warm.layers()).isLessThan(5000);
        assertThat(relativeDistance(warm.coefficients(), known.solution())).isLessThan(1e-8);
    }

    @Test
    void theGuessZeroIsNoGuess() {
        ComplexArray zero = ComplexArray.zeros(Shape.of(24));
        Firenet.Result guessed = tuned.run(new ReferenceEngine(solved.lasso()), zero, LayerListener.NONE);
        assertThat(guessed.coefficients().distance(tuned.run().coefficients())).isZero();
    }

    private void assertRefused(ComplexArray guess, String message) {
        assertThatThrownBy(() -> tuned.run(new ReferenceEngine(solved.lasso()), guess, LayerListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
