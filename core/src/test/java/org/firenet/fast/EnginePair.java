package org.firenet.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.network.Engine;
import org.firenet.network.Iterate;
import org.firenet.network.ReferenceEngine;
import org.firenet.problem.SquareRootLasso;
import org.firenet.simd.Kernels;
import org.firenet.testing.RandomArrays;

/** The reference engine and the fast one, driven together: after whatever is done to both, both say the same. */
final class EnginePair implements AutoCloseable {
    private static final double TOLERANCE = 1e-5;

    private final ImagingModel model;
    private final Engine reference;
    private final FastEngine fast;
    private final double sigma;

    EnginePair(ImagingModel model, Kernels kernels, int threads) {
        this.model = model;
        SquareRootLasso problem = problem(model);
        this.reference = new ReferenceEngine(problem);
        this.fast = new FastEngine(FastPlan.of(model, problem, kernels), problem.measurements(), threads);
        assertThat(fast.adjointBound()).isEqualTo(reference.adjointBound());
        this.sigma = 0.6 / (fast.operatorNorm() * fast.operatorNorm());
    }

    /** A problem with measurements at random. */
    static SquareRootLasso problem(ImagingModel model) {
        return new SquareRootLasso(
                model.operator(), RandomArrays.complex(model.operator().range(), 5), weights(model), 0.05);
    }

    /** Half of them at random, the others, two subbands of the finest level at least, all the same. */
    static double[] weights(ImagingModel model) {
        double[] weights = new SplittableRandom(3)
                .doubles(model.operator().domain().size(), 0.5, 1.5)
                .toArray();
        int half = weights.length / 2;
        Arrays.fill(weights, half, weights.length, 0.7);
        return weights;
    }

    /** From a guess, through all kinds of layers and restarts, looked at after each. */
    void goThroughAllKinds() {
        startFromAGuess();
        assertSame("after the start");
        for (int layer = 0; layer < 12; layer++) {
            double relaxation = layer < 3 || layer > 8 ? 1 : 1.7;
            both(engine -> engine.layer(1.5, sigma, relaxation));
            assertSame("after layer " + layer);
            switch (layer) {
                case 2 -> both(engine -> engine.restartWithZeroDual(Iterate.MEAN));
                case 4 -> both(engine -> engine.restart(Iterate.MEAN));
                case 6 -> both(engine -> engine.restart(Iterate.LAST));
                case 9 -> both(engine -> engine.restartWithZeroDual(Iterate.LAST));
                default -> {}
            }
            assertSame("before layer " + (layer + 1));
        }
    }

    /** Much of a layer's work waits until it is asked for: steps, restarts and looks at random. */
    void goThroughAnything(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        if (random.nextBoolean()) {
            startFromAGuess();
        }
        for (int layer = 1; layer <= 40; layer++) {
            double tau = random.nextInt(4) == 0 ? 0.7 : 1.5;
            double relaxation = random.nextInt(3) == 0 ? 1 : 1.6;
            both(engine -> engine.layer(tau, sigma, relaxation));
            Iterate iterate = random.nextBoolean() ? Iterate.LAST : Iterate.MEAN;
            int what = random.nextInt(14);
            switch (what) {
                case 0 -> both(engine -> engine.restart(iterate));
                case 1 -> both(engine -> engine.restartWithZeroDual(iterate));
                case 2 -> both(engine -> engine.dualValue(iterate));
                case 3 -> both(engine -> engine.objective(iterate));
                case 4 -> read(fast, iterate, Engine::readCoefficients, domain());
                case 5 -> read(fast, iterate, Engine::readDual, range());
                default -> {}
            }
            if (what % 4 == 0 || layer == 40) {
                assertSame("after layer " + layer + " and " + what);
            }
        }
    }

    private void startFromAGuess() {
        ComplexArray guess = RandomArrays.complex(model.operator().domain(), 7);
        if (model.isReal()) {
            Arrays.fill(guess.im(), 0);
        }
        both(engine -> engine.start(guess));
    }

    private void both(Consumer<Engine> action) {
        action.accept(reference);
        action.accept(fast);
    }

    private void assertSame(String when) {
        for (Iterate iterate : Iterate.values()) {
            double size = reference.objective(iterate);
            assertThat(fast.objective(iterate))
                    .as("objective of %s, %s", iterate, when)
                    .isCloseTo(size, within(TOLERANCE * size));
            assertThat(fast.dualValue(iterate))
                    .as("dual value of %s, %s", iterate, when)
                    .isCloseTo(reference.dualValue(iterate), within(TOLERANCE * size));
            assertSame("coefficients of " + iterate + ", " + when, iterate, Engine::readCoefficients, domain());
            assertSame("dual variable of " + iterate + ", " + when, iterate, Engine::readDual, range());
        }
    }

    private void assertSame(String what, Iterate iterate, Reader reader, Shape shape) {
        ComplexArray expected = read(reference, iterate, reader, shape);
        ComplexArray found = read(fast, iterate, reader, shape);
        assertThat(found.distance(expected)).as(what).isLessThan(TOLERANCE * Math.max(1, expected.norm()));
    }

    private static ComplexArray read(Engine engine, Iterate iterate, Reader reader, Shape shape) {
        ComplexArray out = ComplexArray.zeros(shape);
        reader.read(engine, iterate, out);
        return out;
    }

    @FunctionalInterface
    private interface Reader {
        void read(Engine engine, Iterate iterate, ComplexArray out);
    }

    private Shape domain() {
        return model.operator().domain();
    }

    private Shape range() {
        return model.operator().range();
    }

    @Override
    public void close() {
        fast.close();
    }
}
