package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.Scaling;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleValidationTest {
    @Test
    void aNetworkHasLayers() {
        assertRefused(() -> PaperSchedule.of(0, 5), "the number of restarts n must be at least 1, found 0");
        assertRefused(() -> PaperSchedule.of(5, -1), "the number of inner layers p must be at least 1, found -1");
        assertRefused(() -> PaperSchedule.of(65536, 65536), "n times p must be below 2^31, found 65536 times 65536");
        assertRefused(() -> TunedSchedule.of(0), "the number of layers must be at least 1, found 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void parametersAboveZero(double bad) {
        String found = " must be a finite number above 0, found " + bad;
        assertRefused(() -> new PaperSchedule(1, 1, 0.5, bad, 1, 1, 1), "delta" + found);
        assertRefused(() -> new PaperSchedule(1, 1, 0.5, 1, 1, bad, 1), "tau0" + found);
        assertRefused(() -> new PaperSchedule(1, 1, 0.5, 1, 1, 1, bad), "sigma0" + found);
        if (!Double.isNaN(bad)) {
            assertRefused(() -> new TunedSchedule(1, bad, 1, 1, 0.5, 1, 0), "the balance" + found);
            assertRefused(() -> new PaperSchedule(1, 1, 0.5, 1, bad, 1, 1), "epsilon0" + found);
            assertRefused(() -> new TunedSchedule(1, 1, 1, 1, 0.5, bad, 0), "the bound on the measurements" + found);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 2, Double.NaN})
    void parametersInAnInterval(double bad) {
        assertRefused(() -> new PaperSchedule(1, 1, bad, 1, 1, 1, 1), "nu must lie between 0 and 1, found " + bad);
        assertRefused(
                () -> new TunedSchedule(1, 1, 1, bad, 0.5, 1, 0),
                "the relaxation must lie between 0 and 2, found " + bad);
        assertRefused(
                () -> new TunedSchedule(1, 1, 1, 1, bad, 1, 0),
                "the restart factor must lie between 0 and 1, found " + bad);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0, 1.01, Double.NaN})
    void aDecay(double bad) {
        assertRefused(
                () -> new TunedSchedule(1, 1, bad, 1, 0.5, 1, 0),
                "the decay of the balance must lie above 0 and at most at 1, found " + bad);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1, Double.NaN})
    void aTolerance(double bad) {
        assertRefused(() -> TunedSchedule.of(1).until(bad), "the tolerance must lie in [0, 1), found " + bad);
    }

    @ParameterizedTest
    @CsvSource({"1.001, 1, 1", "0.5, 0.5, 2.1", "1e150, 1e150, 1"})
    void unstableStepsAreRefusedAtTheFirstLayer(double tau0, double sigma0, double norm) {
        Firenet network =
                new Firenet(problem(new Scaling(Shape.of(3), -norm)), new PaperSchedule(1, 1, 0.5, 1, 1, tau0, sigma0));
        assertThatThrownBy(network::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the steps must keep tau * sigma * ||A||^2 at most 1, found ")
                .hasMessageEndingWith("(tau " + tau0 + ", sigma " + sigma0 + ", ||A|| " + norm + ")");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-60, 1e60, 1e200})
    void operatorsWithoutAUsableNormAreRefused(double norm) {
        SquareRootLasso problem = problem(new Scaling(Shape.of(3), norm));
        String message = "the norm of the operator must be between 1.0E-50 and 1.0E50, found " + norm;
        PaperSchedule paper = new PaperSchedule(1, 1, 0.5, 1, 1, 1e-300, 1e-300);
        assertRefused(() -> new Firenet(problem, paper).run(), message);
        assertRefused(() -> new Firenet(problem, TunedSchedule.of(3)).run(), message);
    }

    private static SquareRootLasso problem(LinearOperator operator) {
        ComplexArray y = RandomArrays.complex(operator.range(), 1);
        return new SquareRootLasso(operator, y, new double[] {1, 1, 1}, 0.1);
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
