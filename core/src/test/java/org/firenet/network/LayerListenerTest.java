package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.certificate.DualityGap;
import org.firenet.problem.SquareRootLasso;
import org.firenet.testing.SolvedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerListenerTest {
    private static final int LAYERS = 60;

    private final SquareRootLasso problem = SolvedProblem.dense(2).lasso();
    private final double step = 1 / new ReferenceEngine(problem).operatorNorm();

    /** What a listener saw. */
    private record Seen(Layer layer, ComplexArray coefficients, DualityGap gap) {}

    Schedule[] schedules() {
        return new Schedule[] {paper(), TunedSchedule.of(LAYERS)};
    }

    private PaperSchedule paper() {
        return new PaperSchedule(6, 10, 0.4, 1e-6, PaperSchedule.MEASUREMENT_NORM, step, step);
    }

    @Test
    void everyLayerIsSeenOnceAndInOrder() {
        for (Schedule schedule : schedules()) {
            List<Seen> seen = run(schedule, LAYERS);
            assertThat(seen).extracting(s -> s.layer.number()).containsExactlyElementsOf(upTo(LAYERS));
            assertThat(seen).extracting(s -> s.layer.of()).containsOnly(LAYERS);
        }
    }

    @Test
    void thePapersRestartsAreCounted() {
        List<Seen> seen = run(paper(), LAYERS);
        assertThat(seen)
                .extracting(s -> s.layer.restarts())
                .containsExactlyElementsOf(
                        IntStream.range(0, LAYERS).mapToObj(i -> i / 10).toList());
        assertThat(seen).extracting(s -> s.layer.output()).containsOnly(Iterate.MEAN);
    }

    @Test
    void theTunedRestartsAreCounted() {
        List<Seen> seen = run(TunedSchedule.of(LAYERS), LAYERS);
        Firenet.Result result = new Firenet(problem, TunedSchedule.of(LAYERS)).run();
        int last = seen.get(LAYERS - 1).layer.restarts();
        assertThat(result.restarts()).isEqualTo(last).isPositive();
        assertThat(seen).extracting(s -> s.layer.restarts()).isSorted();
    }

    /** What is kept during the run, A times x and A* times u, is as good as a fresh evaluation. */
    @Test
    void theGapOfALayerIsTheGapOfItsCoefficients() {
        for (Schedule schedule : schedules()) {
            for (Seen seen : run(schedule, LAYERS)) {
                double fresh = problem.objective(seen.coefficients, new Workspace());
                assertThat(seen.gap.objective() / fresh).isCloseTo(1, within(1e-12));
                assertThat(seen.gap.gap()).isGreaterThan(-1e-12);
            }
        }
    }

    /** Ended after layer k, the network gives what it would have given to a look at layer k. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 11, 37, LAYERS})
    void aRunThatIsEndedGivesTheStateThen(int end) {
        for (Schedule schedule : schedules()) {
            Seen then = run(schedule, LAYERS).get(end - 1);
            Firenet.Result ended = new Firenet(problem, schedule)
                    .run(new ReferenceEngine(problem), null, layer -> layer.gap() != null && layer.number() < end);
            assertThat(ended.layers()).isEqualTo(end);
            assertThat(ended.complete()).isFalse();
            assertThat(ended.restarts()).isEqualTo(then.layer.restarts());
            assertThat(ended.coefficients().distance(then.coefficients)).isZero();
            assertThat(ended.gap().gap()).isCloseTo(then.gap.gap(), within(1e-12));
        }
    }

    /** A listener's look changes nothing. */
    @Test
    void beingWatchedChangesNothing() {
        for (Schedule schedule : schedules()) {
            ComplexArray watched = run(schedule, LAYERS).get(LAYERS - 1).coefficients;
            assertThat(new Firenet(problem, schedule).run().coefficients().distance(watched))
                    .isZero();
        }
    }

    private List<Seen> run(Schedule schedule, int layers) {
        List<Seen> seen = new ArrayList<>();
        new Firenet(problem, schedule).run(new ReferenceEngine(problem), null, layer -> {
            ComplexArray coefficients = ComplexArray.zeros(problem.operator().domain());
            layer.coefficients(coefficients);
            seen.add(new Seen(layer, coefficients, layer.gap()));
            return layer.number() < layers;
        });
        return seen;
    }

    private static List<Integer> upTo(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
