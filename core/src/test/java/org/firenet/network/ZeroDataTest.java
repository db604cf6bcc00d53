package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.RandomMatrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No data, the zero image: where scales are taken from ‖y‖, zero must not become NaN. */
class ZeroDataTest {
    static Stream<Schedule> schedules() {
        return Stream.of(
                PaperSchedule.of(1, 1),
                PaperSchedule.of(16, 5),
                new PaperSchedule(4, 5, 0.5, 1e-6, 2, 0.1, 0.1),
                TunedSchedule.of(1),
                TunedSchedule.of(40),
                new TunedSchedule(40, 1, 0.9, 1.5, 0.3, 2, 0));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void giveTheZeroImageWithTheGapZeroAfterAllLayers(Schedule schedule) {
        Firenet.Result result = new Firenet(problem(), schedule).run();
        assertThat(result.coefficients().norm()).isZero();
        assertThat(result.dual().norm()).isZero();
        assertThat(result.gap().gap()).isZero();
        assertThat(result.gap().relative()).isZero();
        assertThat(result.layers()).isEqualTo(schedule.layers());
        assertThat(result.complete()).isTrue();
    }

    @Test
    void endATunedRunThatMayEndAfterOneLayer() {
        Firenet.Result result = new Firenet(problem(), TunedSchedule.of(40).until(1e-3)).run();
        assertThat(result.layers()).isEqualTo(1);
        assertThat(result.restarts()).isZero();
        assertThat(result.gap().gap()).isZero();
    }

    @Test
    void pullAnyGuessToZero() {
        SquareRootLasso problem = problem();
        ComplexArray guess = RandomArrays.complex(problem.operator().domain(), 4);
        Firenet.Result result = new Firenet(problem, TunedSchedule.of(500))
                .run(new ReferenceEngine(problem), guess, LayerListener.NONE);
        assertThat(result.coefficients().norm()).isLessThan(1e-6);
    }

    private static SquareRootLasso problem() {
        double[] weights = new double[7];
        Arrays.fill(weights, 1);
        return new SquareRootLasso(
                RandomMatrices.withSingularValues(4, 7, 1, 0.9, 0.8, 0.6, 0.3),
                ComplexArray.zeros(Shape.of(4)),
                weights,
                0.1);
    }
}
