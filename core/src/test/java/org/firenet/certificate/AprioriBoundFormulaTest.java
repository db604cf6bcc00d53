package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AprioriBoundFormulaTest {
    private static final AprioriBound BOUND = new AprioriBound(12, 2, Math.exp(-1), 0.01, 40);

    @Test
    void theClosedFormIsTheRecursion() {
        double epsilon = 40;
        for (int n = 0; n <= 30; n++) {
            assertThat(BOUND.objectiveBound(n)).isCloseTo(epsilon, within(1e-12 * epsilon));
            assertThat(BOUND.distanceBound(n)).isCloseTo(12 * (epsilon + 0.01), within(1e-10 * epsilon));
            epsilon = Math.exp(-1) * (0.01 + epsilon);
        }
    }

    @Test
    void theFewestRestartsReachTheTargetAndOneLessDoesNot() {
        for (double target : new double[] {100, 3, 0.5, BOUND.limit() * 1.0001}) {
            int n = BOUND.restartsFor(target);
            assertThat(BOUND.distanceBound(n)).isLessThanOrEqualTo(target);
            assertThat(n == 1 || BOUND.distanceBound(n - 1) > target).isTrue();
        }
    }

    @Test
    void noTargetBelowTheLimitIsPromised() {
        assertThatThrownBy(() -> BOUND.restartsFor(BOUND.limit())).hasMessageContaining("falls no lower than");
        assertThatThrownBy(() -> BOUND.restartsFor(Double.NaN)).hasMessageContaining("falls no lower than");
    }

    @Test
    void layersAreThoseOfThePaper() {
        assertThat(BOUND.innerLayers()).isEqualTo(Math.ceil(72 * Math.E));
        assertThat(BOUND.depth(5)).isEqualTo(15 * Math.ceil(72 * Math.E) + 1);
    }
}
