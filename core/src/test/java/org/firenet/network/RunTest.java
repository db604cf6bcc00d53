package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.certificate.DualityGap;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.RandomMatrices;
import org.firenet.testing.SolvedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs, on complex dense problems whose operator does not know its norm and whose solution is known. */
class RunTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theTunedNetworkReachesTheKnownSolution(long seed) {
        SolvedProblem solved = SolvedProblem.dense(seed);
        Firenet.Result result =
                new Firenet(solved.lasso(), TunedSchedule.of(8000).until(1e-12)).run();
        assertThat(result.gap().relative()).isLessThan(1e-12);
        assertThat(result.gap().objective() / solved.minimum()).isCloseTo(1, within(1e-11));
        assertThat(relativeDistance(result.coefficients(), solved.solution())).isLessThan(1e-8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePapersNetworkReachesTheKnownSolution(long seed) {
        SolvedProblem solved = SolvedProblem.dense(seed);
        double step = 1 / new ReferenceEngine(solved.lasso()).operatorNorm();
        PaperSchedule schedule =
                new PaperSchedule(20, 400, Math.exp(-1), 1e-9, PaperSchedule.MEASUREMENT_NORM, step, step);
        Firenet.Result result = new Firenet(solved.lasso(), schedule).run();
        assertThat(relativeDistance(result.coefficients(), solved.solution())).isLessThan(1e-3);
        assertThat(result.gap().relative()).isBetween(0.0, 1e-3);
    }

    /** One row and one column are enough. */
    @Test
    void theSmallestNetworkIsOneLayer() {
        SolvedProblem solved = SolvedProblem.of(RandomMatrices.unitary(1, 3), 1, 0.5, 3);
        Firenet.Result paper = new Firenet(solved.lasso(), new PaperSchedule(1, 1, 0.5, 1, 1, 0.9, 0.9)).run();
        assertThat(paper.layers()).isEqualTo(1);
        assertThat(paper.restarts()).isZero();
        assertThat(paper.gap().objective())
                .isLessThanOrEqualTo(solved.lasso().measurements().norm());
        assertThat(new Firenet(solved.lasso(), TunedSchedule.of(1)).run().layers())
                .isEqualTo(1);
        assertThat(new Firenet(solved.lasso(), TunedSchedule.of(500))
                        .run()
                        .gap()
                        .relative())
                .isLessThan(1e-12);
    }

    @Test
    void theGapIsEvaluatedAfresh() {
        for (int layers : new int[] {1, 7, 200}) {
            SquareRootLasso problem = SolvedProblem.dense(4).lasso();
            Firenet.Result result = new Firenet(problem, TunedSchedule.of(layers)).run();
            DualityGap fresh = DualityGap.of(problem, result.coefficients(), result.dual(), new Workspace());
            assertThat(result.gap()).isEqualTo(fresh);
            assertThat(fresh.gap()).isPositive();
        }
    }

    @Test
    void twoRunsGiveTheSameBits() {
        SquareRootLasso problem = SolvedProblem.dense(5).lasso();
        Firenet network = new Firenet(problem, TunedSchedule.of(300));
        ReferenceEngine engine = new ReferenceEngine(problem);
        Firenet.Result first = network.run();
        Firenet.Result again = network.run(engine, null, LayerListener.NONE);
        Firenet.Result sameEngine = network.run(engine, null, LayerListener.NONE);
        for (Firenet.Result other : new Firenet.Result[] {again, sameEngine}) {
            assertSameBits(other.coefficients(), first.coefficients());
            assertSameBits(other.dual(), first.dual());
            assertThat(other.gap()).isEqualTo(first.gap());
        }
    }

    /** The result belongs to the caller: a later run of the same engine leaves it alone. */
    @Test
    void theResultIsACopy() {
        SquareRootLasso problem = SolvedProblem.dense(5).lasso();
        ReferenceEngine engine = new ReferenceEngine(problem);
        Firenet network = new Firenet(problem, TunedSchedule.of(20));
        Firenet.Result first = network.run(engine, null, LayerListener.NONE);
        ComplexArray kept = first.coefficients().copy();
        engine.layer(0.1, 0.1, 1);
        assertSameBits(first.coefficients(), kept);
    }

    private static void assertSameBits(ComplexArray found, ComplexArray expected) {
        assertThat(found.re()).containsExactly(expected.re());
        assertThat(found.im()).containsExactly(expected.im());
    }
}
