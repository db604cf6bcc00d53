package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.Identity;
import org.firenet.problem.ConvexProblem;
import org.firenet.problem.SquareRootLasso;
import org.firenet.problem.TotalVariation;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.SolvedProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TunedScheduleTest {
    private static final TunedSchedule FIXED = new TunedSchedule(50, 1.5, 1, 1.8, 0.37, 20, 0);

    private final SquareRootLasso problem = SolvedProblem.dense(3).lasso();

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1e-3, 1e-6})
    void theToleranceEndsTheRunAtTheFirstLookThatMeetsIt(double tolerance) {
        List<Double> gaps = new ArrayList<>();
        Firenet.Result result = new Firenet(problem, TunedSchedule.of(5000).until(tolerance))
                .run(
                        new ReferenceEngine(problem),
                        null,
                        layer -> gaps.add(layer.gap().relative()));
        assertThat(result.gap().relative()).isLessThanOrEqualTo(tolerance * (1 + 1e-9));
        assertThat(result.complete()).isTrue();
        assertThat(result.layers()).isEqualTo(gaps.size()).isLessThan(5000);
        long layersBefore = gaps.stream().filter(gap -> gap > tolerance).count();
        assertThat((long) gaps.size()).as("a look is never far away").isLessThanOrEqualTo(layersBefore * 3 / 2 + 1);
    }

    /** Far beyond convergence the gap is rounding, sometimes below 0; without a tolerance no layer is left out. */
    @Test
    void withoutAToleranceAllLayersAreRun() {
        for (long seed = 1; seed <= 5; seed++) {
            Firenet.Result result = new Firenet(SolvedProblem.dense(seed).lasso(), TunedSchedule.of(6000)).run();
            assertThat(result.layers()).isEqualTo(6000);
            assertThat(result.gap().relative()).isLessThan(1e-13);
            assertThat(result.restarts()).as("no restarts on rounding errors").isLessThan(100);
        }
    }

    @Test
    void untilChangesNothingElse() {
        assertThat(FIXED.until(0.25)).isEqualTo(new TunedSchedule(50, 1.5, 1, 1.8, 0.37, 20, 0.25));
    }

    /** The primal step falls by the decay at each restart, the dual one rises, to a twentieth and the twentyfold at most. */
    @Test
    void restartsLetTheBalanceFall() {
        RecordingEngine engine = new RecordingEngine(problem);
        TunedSchedule schedule = new TunedSchedule(400, 1.5, 0.5, 1.8, 0.37, 20, 0);
        Firenet.Result result = new Firenet(problem, schedule).run(engine, null, LayerListener.NONE);
        List<Double> balances = engine.steps.stream()
                .map(steps -> steps.tau * engine.operatorNorm() / 20)
                .distinct()
                .toList();
        assertThat(result.restarts()).isGreaterThan(6);
        double[] expected = {1.5, 0.75, 0.375, 0.1875, 0.09375, 0.075};
        assertThat(balances).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(balances.get(i)).isCloseTo(expected[i], within(1e-12));
        }
    }

    /** Long dual variables, those of large thresholds, take smaller primal steps, between two limits. */
    @ParameterizedTest
    @CsvSource({
        "1e-4, 2",
        "0.2, 1.9006577808748213",
        "0.5, 1.2020815280171306",
        "0.9999, 0.8500425",
        "1, 0.85",
        "30, 0.85"
    })
    void theFittingBalanceFollowsTheThresholds(double thresholds, double expected) {
        double norm = new ReferenceEngine(problem).operatorNorm();
        double lambda = thresholds * norm / (problem.adjointBound() / problem.lambda());
        SquareRootLasso other =
                new SquareRootLasso(problem.operator(), problem.measurements(), problem.weights(), lambda);
        RecordingEngine engine = new RecordingEngine(other);
        new Firenet(other, TunedSchedule.of(1)).run(engine, null, LayerListener.NONE);
        double balance = engine.steps.get(0).tau * norm / problem.measurementNorm();
        assertThat(balance).isCloseTo(expected, within(1e-6));
    }

    /** As for total variation. */
    @Test
    void withoutAKnownBoundTheFittingBalanceIsTheSmallest() {
        Shape image = Shape.of(8, 8);
        TotalVariation other = new TotalVariation(new Identity(image), RandomArrays.complex(image, 2), 0.1);
        RecordingEngine engine = new RecordingEngine(other);
        new Firenet(other, TunedSchedule.of(1)).run(engine, null, LayerListener.NONE);
        double norm = other.operatorNorm();
        assertThat(engine.steps.get(0).tau * norm / other.measurementNorm()).isCloseTo(0.85, within(1e-12));
    }

    /** With a bound the network has the same steps whatever y is: one map for all measurements. */
    @Test
    void aBoundOnTheMeasurementsFixesTheSteps() {
        double norm = new ReferenceEngine(problem).operatorNorm();
        Steps expected = new Steps(1.5 * 20 / norm, 1 / (1.5 * 20 * norm), 1.8);
        for (double scale : new double[] {0, 1e-3, 1, 7}) {
            RecordingEngine engine = new RecordingEngine(scaled(scale));
            new Firenet(scaled(scale), FIXED).run(engine, null, LayerListener.NONE);
            assertThat(engine.steps).hasSize(50).containsOnly(expected);
        }
    }

    /** The steps keep τσ‖A‖² = 1, with a bound or without. */
    @Test
    void theStepsAreAsLongAsTheyMayBe() {
        for (TunedSchedule schedule : new TunedSchedule[] {FIXED, TunedSchedule.of(5)}) {
            RecordingEngine engine = new RecordingEngine(problem);
            new Firenet(problem, schedule).run(engine, null, LayerListener.NONE);
            for (Steps steps : engine.steps) {
                double product = steps.tau * steps.sigma * Math.pow(engine.operatorNorm(), 2);
                assertThat(product).isCloseTo(1, within(1e-14));
            }
        }
    }

    /** Without a bound the steps follow ‖y‖, and the image of cy is c times the image of y, whatever the unit is. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-40, 1e-5, 3, 1e40})
    void withoutABoundTheNetworkIsHomogeneous(double scale) {
        ComplexArray expected = new Firenet(problem, TunedSchedule.of(60)).run().coefficients();
        ComplexArray found =
                new Firenet(scaled(scale), TunedSchedule.of(60)).run().coefficients();
        found.scale(1 / scale);
        assertThat(relativeDistance(found, expected)).isLessThan(1e-10);
    }

    /** The same network with its bound in another unit. */
    @Test
    void withABoundTheNetworkIsHomogeneousTogetherWithItsBound() {
        TunedSchedule other = new TunedSchedule(50, 1.5, 1, 1.8, 0.37, 20e6, 0);
        ComplexArray expected = new Firenet(problem, FIXED).run().coefficients();
        ComplexArray found = new Firenet(scaled(1e6), other).run().coefficients();
        found.scale(1e-6);
        assertThat(relativeDistance(found, expected)).isLessThan(1e-10);
    }

    private SquareRootLasso scaled(double factor) {
        ComplexArray y = problem.measurements().copy();
        y.scale(factor);
        double[] weights = new double[problem.operator().domain().size()];
        Arrays.setAll(weights, problem::weight);
        return new SquareRootLasso(problem.operator(), y, weights, problem.lambda());
    }

    private record Steps(double tau, double sigma, double relaxation) {}

    /** Writes down the steps of every layer. */
    private static final class RecordingEngine implements Engine {
        private final Engine engine;
        private final List<Steps> steps = new ArrayList<>();

        RecordingEngine(ConvexProblem problem) {
            this.engine = new ReferenceEngine(problem);
        }

        @Override
        public void layer(double tau, double sigma, double relaxation) {
            steps.add(new Steps(tau, sigma, relaxation));
            engine.layer(tau, sigma, relaxation);
        }

        @Override
        public double operatorNorm() {
            return engine.operatorNorm();
        }

        @Override
        public double measurementNorm() {
            return engine.measurementNorm();
        }

        @Override
        public double adjointBound() {
            return engine.adjointBound();
        }

        @Override
        public void start(@Nullable ComplexArray guess) {
            engine.start(guess);
        }

        @Override
        public void restart(Iterate from) {
            engine.restart(from);
        }

        @Override
        public void restartWithZeroDual(Iterate from) {
            engine.restartWithZeroDual(from);
        }

        @Override
        public double objective(Iterate iterate) {
            return engine.objective(iterate);
        }

        @Override
        public double dualValue(Iterate iterate) {
            return engine.dualValue(iterate);
        }

        @Override
        public void readCoefficients(Iterate iterate, ComplexArray out) {
            engine.readCoefficients(iterate, out);
        }

        @Override
        public void readDual(Iterate iterate, ComplexArray out) {
            engine.readDual(iterate, out);
        }
    }
}
