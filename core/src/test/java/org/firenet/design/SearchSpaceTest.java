package org.firenet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.firenet.network.PaperSchedule;
import org.firenet.network.TunedSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchSpaceTest {
    /** The schedules check their own numbers: a point outside their ranges would throw. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 25, 1000})
    void everyPointIsADesignWithinTheLimits(int layers) {
        SearchSpace space = SearchSpace.of(layers, 1 << 14);
        SplittableRandom random = new SplittableRandom(layers);
        SearchSpace.Point point = space.draw(random);
        Set<Class<?>> kinds = new HashSet<>();
        for (int trial = 0; trial < 3000; trial++) {
            point = trial % 3 == 0 ? space.draw(random) : SearchSpace.near(point, 3 * random.nextDouble(), random);
            assertThat(Arrays.stream(point.position())).allMatch(p -> p >= 0 && p <= 1);
            NetworkDesign design = space.design(point);
            assertThat(design.schedule().layers()).isBetween(layers / 2 + layers % 2, layers);
            assertThat(design.lambda()).isBetween(0.02 / 128 * 0.999, 5.0 / 128 * 1.001);
            kinds.add(design.schedule().getClass());
        }
        assertThat(kinds).containsExactlyInAnyOrder(PaperSchedule.class, TunedSchedule.class);
    }

    @Test
    void theCornersOfTheCubeAreTheEndsOfTheRanges() {
        TunedFamily tuned = new TunedFamily(7);
        assertThat(tuned.at(new double[] {0, 0, 0}))
                .isEqualTo(new TunedSchedule(7, 0.05, 1, 1, 0.05, TunedSchedule.MEASUREMENT_NORM, 0));
        assertThat(tuned.at(new double[] {1, 1, 1}).balance()).isCloseTo(20, within(1e-12));
        PaperFamily paper = new PaperFamily(7);
        assertThat(paper.at(new double[] {0, 0, 0, 0}).innerLayers()).isEqualTo(1);
        assertThat(paper.at(new double[] {1, 1, 1, 1}).innerLayers()).isEqualTo(7);
        PaperSchedule middle = paper.at(new double[] {0.5, 0.5, 0.5, 0.5});
        assertThat(middle.tau0() * middle.sigma0()).isCloseTo(1, within(1e-15));
        assertThat(middle.restarts()).isEqualTo(7 / middle.innerLayers());
    }

    @Test
    void aSmallStepStaysNear() {
        SearchSpace space = SearchSpace.of(25, 1 << 14);
        SplittableRandom random = new SplittableRandom(3);
        SearchSpace.Point centre = space.draw(random);
        for (int trial = 0; trial < 200; trial++) {
            SearchSpace.Point near = SearchSpace.near(centre, 1e-3, random);
            assertThat(near.family()).isSameAs(centre.family());
            for (int i = 0; i < near.position().length; i++) {
                assertThat(near.position()[i]).isCloseTo(centre.position()[i], within(6e-3));
            }
        }
    }

    @Test
    void errorsAreSummedUp() {
        assertThat(Errors.of(0.3, 0.1, 0.2)).isEqualTo(new Errors(0.1, 0.2, 0.3, 3));
        assertThat(Errors.of(4, 1, 2, 3)).isEqualTo(new Errors(1, 2.5, 4, 4));
        assertThat(Errors.of(5)).isEqualTo(new Errors(5, 5, 5, 1));
    }
}
