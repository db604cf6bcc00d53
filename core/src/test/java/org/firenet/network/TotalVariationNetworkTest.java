package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.Analysis;
import org.firenet.operator.Composition;
import org.firenet.operator.Identity;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.Sampling;
import org.firenet.problem.TotalVariation;
import org.firenet.sampling.UniformRandom;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.Fourier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedules on total variation problems. */
class TotalVariationNetworkTest {
    private static final int LENGTH = 16;

    /**
     * A step of height 1 on a ring of n pixels: moving both halves by t towards each other changes F to
     * {@code 2λ(1 − 2t) + t√n}. It pays to keep the step where λ is below √n/4, and to remove it where λ is above.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.9, 1.1, 4})
    void aStepIsKeptOrRemoved(double lambda) {
        Shape ring = Shape.of(1, LENGTH);
        ComplexArray step = ComplexArray.zeros(ring);
        Arrays.fill(step.re(), 0, LENGTH / 2, 1);
        Firenet.Result result =
                new Firenet(new TotalVariation(new Identity(ring), step, lambda), TunedSchedule.of(1500)).run();
        boolean kept = lambda < 1;
        assertThat(result.gap().objective()).isCloseTo(kept ? 2 * lambda : 2, within(1e-6));
        assertThat(result.gap().dual()).isCloseTo(kept ? 2 * lambda : 2, within(1e-6));
        assertThat(result.coefficients().re()[3]).isCloseTo(kept ? 1 : 0.5, within(1e-5));
        assertThat(result.coefficients().re()[12]).isCloseTo(kept ? 0 : 0.5, within(1e-5));
    }

    private static TotalVariation sampled(long seed) {
        Shape image = Shape.of(9, 8);
        ComplexArray truth = ComplexArray.zeros(image);
        for (int p = 0; p < truth.size(); p++) {
            truth.re()[p] = p / 8 < 4 && p % 8 > 2 ? 2 : 0;
            truth.im()[p] = p % 8 < 5 ? 1 : 0;
        }
        LinearOperator encoding = new Composition(
                new Sampling(image, new UniformRandom(image, 40).draw(seed).indices()),
                new Analysis(new Fourier(image, Fourier.Origin.CENTRE)));
        ComplexArray y = encoding.apply(truth);
        y.add(0.02, RandomArrays.complex(y.shape(), seed));
        return new TotalVariation(encoding, y, 0.05);
    }

    /** The paper's schedule with steps that fit ‖K‖ = √2. */
    private static Schedule paper(int restarts) {
        return new PaperSchedule(restarts, 5, Math.exp(-1), 1e-9, PaperSchedule.MEASUREMENT_NORM, 0.7, 0.7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theGapGoesToZeroAndNobodyFindsLess(long seed) {
        TotalVariation problem = sampled(seed);
        Firenet.Result result = new Firenet(problem, TunedSchedule.of(5000).withConstantBalance(0.5)).run();
        assertThat(result.gap().relative()).isBetween(-1e-12, 1e-6);
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 500; trial++) {
            ComplexArray other = result.coefficients().copy();
            other.add(Math.pow(10, -5 * random.nextDouble()), RandomArrays.complex(other.shape(), random));
            assertThat(problem.objective(other, new Workspace()))
                    .isGreaterThanOrEqualTo(result.gap().dual());
        }
    }

    /** Both schedules, far from the end: the gap is what is left, never less. */
    @Test
    void theGapBoundsWhatIsLeftToGain() {
        TotalVariation problem = sampled(4);
        double minimum =
                new Firenet(problem, TunedSchedule.of(5000)).run().gap().objective();
        for (int layers : new int[] {5, 20, 100}) {
            for (Schedule schedule : new Schedule[] {TunedSchedule.of(layers), paper(layers / 5)}) {
                Firenet.Result result = new Firenet(problem, schedule).run();
                double left = result.gap().objective() - minimum;
                assertThat(left).isBetween(-1e-9, result.gap().gap());
            }
        }
    }
}
