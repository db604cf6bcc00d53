package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import org.firenet.array.ComplexArray;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.SolvedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceEngineTest {
    private final SquareRootLasso problem = SolvedProblem.dense(1).lasso();
    private final ReferenceEngine engine = new ReferenceEngine(problem);
    private final double step = 1 / engine.operatorNorm();

    private ComplexArray x = RandomArrays.complex(problem.operator().domain(), 2);
    private ComplexArray u = ComplexArray.zeros(problem.operator().range());
    private ComplexArray meanX = ComplexArray.zeros(x.shape());
    private ComplexArray meanU = ComplexArray.zeros(u.shape());
    private int layersInMean;

    /** Layers with all kinds of steps, and restarts of both kinds from both points, against the formulas. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 1.9})
    void followsTheFormulas(double relaxation) {
        engine.start(x);
        for (int k = 0; k < 5; k++) {
            layer(step * (k + 1), step / (k + 1), relaxation);
        }
        engine.restart(Iterate.MEAN);
        continueFrom(meanX, meanU);
        layer(step, step, relaxation);
        layer(step, step, relaxation);
        ComplexArray lastX = read(Iterate.LAST);
        engine.restartWithZeroDual(Iterate.LAST);
        continueFrom(lastX, ComplexArray.zeros(u.shape()));
        layer(step, step / 2, relaxation);
        layer(step, step / 2, relaxation);
        engine.restart(Iterate.LAST);
        continueFrom(read(Iterate.LAST), readDual(Iterate.LAST));
        layer(step / 3, step, relaxation);
    }

    /** One layer of the engine and of the formulas, compared. */
    private void layer(double tau, double sigma, double relaxation) {
        engine.layer(tau, sigma, relaxation);
        ComplexArray nextX = LiteralLayer.primal(problem, x, u, tau);
        ComplexArray nextU = LiteralLayer.dual(problem, nextX, x, u, sigma, problem.measurements());
        x = LiteralLayer.combination(1 - relaxation, x, relaxation, nextX);
        u = LiteralLayer.combination(1 - relaxation, u, relaxation, nextU);
        layersInMean++;
        meanX = LiteralLayer.combination(1 - 1.0 / layersInMean, meanX, 1.0 / layersInMean, nextX);
        meanU = LiteralLayer.combination(1 - 1.0 / layersInMean, meanU, 1.0 / layersInMean, nextU);
        assertPoint(Iterate.LAST, nextX, nextU);
        assertPoint(Iterate.MEAN, meanX, meanU);
    }

    private void continueFrom(ComplexArray fromX, ComplexArray fromU) {
        x = fromX;
        u = fromU;
        layersInMean = 0;
    }

    private void assertPoint(Iterate iterate, ComplexArray expectedX, ComplexArray expectedU) {
        assertThat(relativeDistance(read(iterate), expectedX)).isLessThan(1e-13);
        assertThat(relativeDistance(readDual(iterate), expectedU)).isLessThan(1e-13);
        assertThat(engine.objective(iterate))
                .isCloseTo(problem.objective(expectedX, problem.operator().apply(expectedX)), within(1e-12));
        assertThat(engine.dualValue(iterate))
                .isCloseTo(problem.dualValue(expectedU, problem.operator().adjoint(expectedU)), within(1e-12));
    }

    @Test
    void beforeTheFirstLayerBothPointsAreTheStart() {
        engine.layer(step, step, 1);
        engine.start(x);
        for (Iterate iterate : Iterate.values()) {
            assertThat(read(iterate).distance(x)).isZero();
            assertThat(engine.dualValue(iterate)).isZero();
        }
        engine.start(null);
        assertThat(engine.objective(Iterate.MEAN)).isEqualTo(engine.measurementNorm());
    }

    @Test
    void theGuessIsNotChanged() {
        ComplexArray original = x.copy();
        engine.start(x);
        engine.layer(step, step, 1.5);
        engine.restart(Iterate.LAST);
        engine.layer(step, step, 1.5);
        assertThat(x.distance(original)).isZero();
    }

    private ComplexArray read(Iterate iterate) {
        ComplexArray out = ComplexArray.zeros(problem.operator().domain());
        engine.readCoefficients(iterate, out);
        return out;
    }

    private ComplexArray readDual(Iterate iterate) {
        ComplexArray out = ComplexArray.zeros(problem.operator().range());
        engine.readDual(iterate, out);
        return out;
    }
}
