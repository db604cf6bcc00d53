package org.firenet.network.derivative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.Firenet;
import org.firenet.network.Iterate;
import org.firenet.network.LayerListener;
import org.firenet.network.PaperSchedule;
import org.firenet.network.ReferenceEngine;
import org.firenet.network.Schedule;
import org.firenet.network.TunedSchedule;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.OperatorNorm;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.testing.RandomArrays;
import org.firenet.testing.RandomMatrices;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The gradient against central differences in double precision, on random complex problems. Kinks are avoided by looking
 * at what makes them: a difference counts only if at both its ends every layer has the same support, the same side of the
 * unit ball, and the schedule took the same decisions; otherwise the step is made smaller.
 */
class DifferentiableRunTest {
    private static final double TOLERANCE = 1e-6;

    static IntStream problems() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theGradientAgreesWithCentralDifferences(int seed) {
        Case problem = Case.random(seed);
        Gradient gradient = problem.run(problem.y, problem.guess).gradient(problem.cotangent);
        check(problem, gradient, gradient.measurements(), gradient.guess());
        check(
                problem,
                gradient,
                RandomArrays.complex(problem.y.shape(), 7000 + seed),
                RandomArrays.complex(problem.guess.shape(), 8000 + seed));
    }

    /** The derivative along one direction; an error counts next to the longest derivative that a direction can have. */
    private static void check(Case problem, Gradient gradient, ComplexArray alongY, ComplexArray alongGuess) {
        double exact =
                gradient.measurements().innerRe(alongY) + gradient.guess().innerRe(alongGuess);
        double scale =
                Math.hypot(gradient.measurements().norm(), gradient.guess().norm())
                        * Math.hypot(alongY.norm(), alongGuess.norm());
        assertThat(scale).isPositive();
        double difference = problem.centralDifference(alongY, alongGuess);
        assertThat(exact).isCloseTo(difference, within(TOLERANCE * scale));
    }

    @Test
    void theOutputIsThatOfThePlainRun() {
        for (int seed = 0; seed < 10; seed++) {
            Case problem = Case.random(seed);
            Firenet network = problem.network(problem.y);
            ComplexArray expected = network.run(
                            new ReferenceEngine(network.problem()), problem.guess, LayerListener.NONE)
                    .coefficients();
            assertThat(problem.run(problem.y, problem.guess).coefficients().distance(expected))
                    .isZero();
        }
    }

    @Test
    void aRunMayBeAskedAgain() {
        Case problem = Case.random(5);
        DifferentiableRun run = problem.run(problem.y, problem.guess);
        Gradient first = run.gradient(problem.cotangent);
        ComplexArray twice = problem.cotangent.copy();
        twice.scale(2);
        Gradient second = run.gradient(twice);
        second.measurements().scale(0.5);
        assertThat(RandomArrays.relativeDistance(second.measurements(), first.measurements()))
                .isLessThan(1e-14);
    }

    @Test
    void zeroDataAreNoTrouble() {
        Case problem = Case.random(3);
        ComplexArray zero = ComplexArray.zeros(problem.y.shape());
        Gradient gradient = problem.run(zero, problem.guess).gradient(problem.cotangent);
        assertThat(gradient.measurements().firstNonFinite()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 25, 50})
    void runAndGradientTogetherTakeAtMostFourTimesTheOperatorsOfARun(int layers) {
        for (Schedule schedule : new Schedule[] {PaperSchedule.of(1, layers), TunedSchedule.of(layers)}) {
            Case problem = Case.random(11).with(schedule);
            CountedOperator counted = new CountedOperator(problem.operator);
            Case observed = problem.with(counted);
            new Firenet(observed.problem(problem.y), schedule).run();
            int forward = counted.applications.getAndSet(0);
            observed.run(problem.y, problem.guess).gradient(problem.cotangent);
            assertThat(counted.applications.get()).isPositive().isLessThanOrEqualTo(4 * forward);
        }
    }

    /** A random problem, a schedule, an initial guess and a cotangent of the output. */
    private record Case(
            LinearOperator operator,
            double[] weights,
            double lambda,
            Schedule schedule,
            ComplexArray y,
            ComplexArray guess,
            ComplexArray cotangent) {

        static Case random(int seed) {
            SplittableRandom random = new SplittableRandom(seed);
            LinearOperator operator = operator(seed, random);
            double[] weights = random.doubles(operator.domain().size(), 0.5, 2).toArray();
            ComplexArray y = RandomArrays.complex(operator.range(), random);
            y.scale(Math.exp(4 * random.nextDouble() - 2));
            ComplexArray guess = RandomArrays.complex(operator.domain(), random);
            ComplexArray cotangent = RandomArrays.complex(operator.domain(), random);
            return new Case(
                    operator, weights, 0.01 + 0.05 * random.nextDouble(), schedule(random), y, guess, cotangent);
        }

        private static LinearOperator operator(int seed, SplittableRandom random) {
            return switch (seed % 4) {
                case 0 -> RandomMatrices.withSingularValues(9, 14, seed, 1, 0.9, 0.8, 0.7, 0.5, 0.2);
                case 1 -> RandomMatrices.withSingularValues(16, 10, seed, 0.7, 0.6, 0.5, 0.4);
                case 2 -> model(SamplingDomain.FOURIER, random, false);
                default -> model(SamplingDomain.CENTRED_FOURIER, random, seed % 8 == 3);
            };
        }

        private static LinearOperator model(SamplingDomain domain, SplittableRandom random, boolean real) {
            int[] sampled = IntStream.range(0, 64)
                    .filter(i -> i == 0 || random.nextInt(3) == 0)
                    .toArray();
            SamplingMask mask = SamplingMask.of(Shape.of(8, 8), sampled);
            return new ImagingModel(domain, mask, WaveletFilter.DB2, 2, real).operator();
        }

        private static Schedule schedule(SplittableRandom random) {
            int layers = 1 + random.nextInt(30);
            double bound = random.nextBoolean() ? TunedSchedule.MEASUREMENT_NORM : 3;
            double epsilon0 = random.nextInt(3) > 0 ? PaperSchedule.MEASUREMENT_NORM : 2;
            return random.nextBoolean()
                    ? new TunedSchedule(layers, 1.5, 0.8, 1 + 0.9 * random.nextDouble(), 0.6, bound, 0)
                    : new PaperSchedule(
                            1 + random.nextInt(5), 1 + random.nextInt(7), Math.exp(-1), 0.05, epsilon0, 0.9, 0.8);
        }

        Case with(Schedule other) {
            return new Case(operator, weights, lambda, other, y, guess, cotangent);
        }

        Case with(LinearOperator other) {
            return new Case(other, weights, lambda, schedule, y, guess, cotangent);
        }

        SquareRootLasso problem(ComplexArray measurements) {
            return new SquareRootLasso(operator, measurements, weights, lambda);
        }

        Firenet network(ComplexArray measurements) {
            return new Firenet(problem(measurements), schedule);
        }

        DifferentiableRun run(ComplexArray measurements, ComplexArray start) {
            return DifferentiableRun.of(problem(measurements), schedule, start);
        }

        double centralDifference(ComplexArray alongY, ComplexArray alongGuess) {
            double length = Math.hypot(alongY.norm(), alongGuess.norm());
            for (double h = 1e-5; h > 1e-8; h /= 3) {
                double step = h * Math.hypot(y.norm(), guess.norm()) / length;
                ComplexArray[] up = {moved(y, step, alongY), moved(guess, step, alongGuess)};
                ComplexArray[] down = {moved(y, -step, alongY), moved(guess, -step, alongGuess)};
                if (pattern(up[0], up[1]).equals(pattern(down[0], down[1]))) {
                    ComplexArray change = run(up[0], up[1]).coefficients().copy();
                    change.add(-1, run(down[0], down[1]).coefficients());
                    return change.innerRe(cotangent) / (2 * step);
                }
            }
            throw new AssertionError("a kink too close to the problem for every step: take another seed");
        }

        private static ComplexArray moved(ComplexArray from, double step, ComplexArray direction) {
            ComplexArray moved = from.copy();
            moved.add(step, direction);
            return moved;
        }

        /** Decisions, supports and sides of the unit ball of a whole run, as text. */
        private String pattern(ComplexArray measurements, ComplexArray start) {
            SquareRootLasso problem = problem(measurements);
            RecordingEngine engine = new RecordingEngine(new ReferenceEngine(problem), operator, 1000);
            engine.start(start);
            Iterate output = schedule.run(engine, LayerListener.NONE).output();
            StringBuilder pattern = new StringBuilder(output.toString());
            LayerTrace trace = LayerTrace.zeros(operator);
            Workspace workspace = new Workspace();
            for (Round round : engine.rounds()) {
                pattern.append('\n').append(round.from()).append(round.layers());
                for (Segment segment : round.segments()) {
                    State state = segment.start().copy();
                    for (Step step : segment.steps()) {
                        trace.run(problem, step, state, workspace);
                        pattern.append(describe(trace, step));
                    }
                }
            }
            return pattern.toString();
        }

        private static String describe(LayerTrace trace, Step step) {
            ComplexArray v = trace.u().copy();
            v.add(step.sigma(), trace.residual());
            double[] x = trace.thresholded().magnitude();
            return (v.norm() > 1 ? "|" : "o")
                    + Arrays.toString(
                            IntStream.range(0, x.length).filter(i -> x[i] > 0).toArray());
        }
    }

    /** Counts how often an operator or its adjoint is applied. */
    private record CountedOperator(LinearOperator operator, AtomicInteger applications) implements LinearOperator {
        CountedOperator(LinearOperator operator) {
            this(operator, new AtomicInteger());
        }

        @Override
        public Shape domain() {
            return operator.domain();
        }

        @Override
        public Shape range() {
            return operator.range();
        }

        @Override
        public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
            applications.incrementAndGet();
            operator.apply(x, out, workspace);
        }

        @Override
        public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
            applications.incrementAndGet();
            operator.adjoint(y, out, workspace);
        }

        @Override
        public OperatorNorm norm() {
            return operator.norm();
        }
    }
}
