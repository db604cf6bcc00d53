package org.firenet.certificate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.operator.Scaling;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;
import org.firenet.sparsity.WeightedSparsity;
import org.junit.jupiter.api.Test;

class NetworkPlanTest {
    private static final SparsityLevels LEVELS = SparsityLevels.ofBounds(20, 60);

    /** κ = 16, ξ = 32: with ρ = 1/2 and γ = 3, C₁ = 6, C₂ = 30 and λ = 0.2/√32. */
    private static final WeightedSparsity SPARSITY =
            new WeightedSparsity(LocalSparsities.of(LEVELS, 2, 30), new LevelWeights(LEVELS, List.of(1.0, 1.0)));

    private static final NullSpaceProperty PROPERTY = new NullSpaceProperty(0.5, 3);

    @Test
    void theNetworkIsTheOneComputedByHand() {
        NetworkPlan plan =
                NetworkPlan.of(PROPERTY, SPARSITY, 2, 25, new NetworkPlan.Task(Signal.inClass(2), 0, 0.5, 0.1));
        // p = 3·30·2/0.5; the bound 30·2·2^{−n} is at most 0.1 from n = 10 on.
        assertThat(plan.innerLayers()).isEqualTo(360);
        assertThat(plan.reachesTarget()).isTrue();
        assertThat(plan.restarts()).isEqualTo(10);
        assertThat(plan.depth()).isEqualTo(3 * 10 * 360 + 1);
        assertThat(plan.repeatedWidths()).containsExactly(2 * 60L + 25, 2 * (60L + 25), 2 * 60L + 25 + 1);
    }

    @Test
    void deltaIsMadeOfNoiseAndTail() {
        NetworkPlan plan =
                NetworkPlan.of(PROPERTY, SPARSITY, 1, 25, new NetworkPlan.Task(new Signal(0.3, 0.8), 0.05, 0.5, 0.1));
        assertThat(plan.bound().delta()).isCloseTo(2 * 0.2 / Math.sqrt(32) * 0.3 + 2 * 0.05 * 0.8, within(1e-12));
        assertThat(plan.bound().epsilon0()).isCloseTo(0.8 * 1.05, within(1e-12));
    }

    @Test
    void aTargetOutOfReachIsSaidToBe() {
        NetworkPlan plan =
                NetworkPlan.of(PROPERTY, SPARSITY, 1, 25, new NetworkPlan.Task(Signal.inClass(1), 0.01, 0.5, 1e-3));
        assertThat(plan.reachesTarget()).isFalse();
        assertThat(plan.bound().distanceBound(plan.restarts()))
                .isBetween(plan.bound().limit(), 1.01 * plan.bound().limit());
        assertThat(plan.bound().distanceBound(plan.restarts() - 1))
                .isGreaterThan(1.01 * plan.bound().limit());
    }

    @Test
    void aSignalIsMeasuredInUnitsOfItself() {
        ComplexArray x = ComplexArray.zeros(Shape.of(60));
        x.re()[0] = 3;
        x.re()[1] = -2;
        x.im()[2] = 1;
        Signal signal = Signal.of(x, new Scaling(Shape.of(60), 0.5), SPARSITY);
        assertThat(signal.tail()).isCloseTo(1 / Math.sqrt(14), within(1e-14));
        assertThat(signal.measured()).isCloseTo(0.5, within(1e-14));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new NetworkPlan.Task(Signal.inClass(1), -1, 0.5, 0.1))
                .hasMessageContaining("noise");
        assertThatThrownBy(() ->
                        NetworkPlan.of(PROPERTY, SPARSITY, 1, 25, new NetworkPlan.Task(Signal.inClass(1), 0, 0.5, 0)))
                .hasMessageContaining("target");
        assertThatThrownBy(() -> Signal.inClass(0)).hasMessageContaining("measurements");
        assertThatThrownBy(() -> new Signal(-1, 1)).hasMessageContaining("tail");
        ComplexArray zero = ComplexArray.zeros(Shape.of(60));
        assertThatThrownBy(() -> Signal.of(zero, new Scaling(Shape.of(60), 0.5), SPARSITY))
                .hasMessageContaining("zero everywhere");
    }
}
