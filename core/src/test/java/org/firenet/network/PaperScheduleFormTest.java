package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firenet.testing.RandomArrays.relativeDistance;

import org.firenet.array.ComplexArray;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.SolvedProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schedule, which changes the steps, is the paper's network, which changes the scale of the data. */
class PaperScheduleFormTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 7, 2", "5, 1, 3", "6, 9, 4", "12, 30, 5"})
    void equalsThePapersScaledForm(int restarts, int innerLayers, long seed) {
        SquareRootLasso problem = SolvedProblem.dense(seed).lasso();
        Engine engine = new ReferenceEngine(problem);
        double step = 1 / engine.operatorNorm();
        PaperSchedule schedule = new PaperSchedule(restarts, innerLayers, 0.4, 1e-3, 7, 0.9 * step, 1.1 * step);
        ComplexArray guess = RandomArrays.complex(problem.operator().domain(), seed);

        ComplexArray phi = guess;
        double epsilon = schedule.epsilon0();
        for (int k = 0; k < restarts; k++) {
            epsilon = schedule.nu() * (schedule.delta() + epsilon);
            double beta = epsilon / (2 * engine.operatorNorm());
            double alpha = 1 / (beta * innerLayers);
            phi = scaled(1 / alpha, inner(problem, schedule, scaled(alpha, phi), alpha));
        }

        Firenet.Result result = new Firenet(problem, schedule).run(engine, guess, LayerListener.NONE);
        assertThat(relativeDistance(result.coefficients(), phi)).isLessThan(1e-12);
        assertThat(result.layers()).isEqualTo(restarts * innerLayers);
        assertThat(result.restarts()).isEqualTo(restarts - 1);
        assertThat(result.complete()).isTrue();
    }

    /** Inner_p(αy, x₀): the mean of p layers with the steps τ₀ and σ₀. */
    private static ComplexArray inner(SquareRootLasso problem, PaperSchedule schedule, ComplexArray x0, double alpha) {
        ComplexArray y = scaled(alpha, problem.measurements());
        ComplexArray x = x0;
        ComplexArray u = ComplexArray.zeros(problem.operator().range());
        ComplexArray sum = ComplexArray.zeros(x0.shape());
        for (int j = 0; j < schedule.innerLayers(); j++) {
            ComplexArray next = LiteralLayer.primal(problem, x, u, schedule.tau0());
            u = LiteralLayer.dual(problem, next, x, u, schedule.sigma0(), y);
            x = next;
            sum.add(1, x);
        }
        return scaled(1.0 / schedule.innerLayers(), sum);
    }

    private static ComplexArray scaled(double factor, ComplexArray x) {
        ComplexArray scaled = x.copy();
        scaled.scale(factor);
        return scaled;
    }
}
