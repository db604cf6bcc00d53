package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;
import org.firenet.sparsity.WeightedSparsity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorConstantsTest {
    /** κ = 16, ξ = 32, so that κ^{1/4} = 2. */
    private static final WeightedSparsity SPARSITY = new WeightedSparsity(
            LocalSparsities.of(SparsityLevels.ofBounds(20, 60), 2, 30),
            new LevelWeights(SparsityLevels.ofBounds(20, 60), List.of(1.0, 1.0)));

    @Test
    void theConstantsAreThoseComputedByHand() {
        // ρ = 1/2, γ = 3: C₁ = (1/2 + 3/2)·3 = 6, C₂ = (3 + 7)·3 = 30.
        ErrorConstants constants = ErrorConstants.of(new NullSpaceProperty(0.5, 3), SPARSITY);
        assertThat(SPARSITY.kappa()).isEqualTo(16);
        assertThat(constants.c1()).isCloseTo(6, within(1e-12));
        assertThat(constants.c2()).isCloseTo(30, within(1e-12));
        assertThat(constants.lambda()).isCloseTo(0.2 / Math.sqrt(32), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.5, 0.99})
    void withApproximationsTheyAreThePapers(double rho) {
        double root = 2;
        ErrorConstants constants = ErrorConstants.of(new NullSpaceProperty(rho, 3).ofApproximations(), SPARSITY);
        assertThat(constants.c1())
                .isCloseTo(((1 + rho) / 2 + (3 + rho) * root / 4) * (3 + rho) / (1 - rho), within(1e-9));
        assertThat(constants.c2())
                .isCloseTo(2 * ((3 + rho) / (1 - rho) + (7 + rho) / (1 - rho) * root / 2) * 3, within(1e-9));
    }

    @Test
    void theFactorGrowsAsLambdaFalls() {
        ErrorConstants constants = ErrorConstants.of(new NullSpaceProperty(0.5, 3), SPARSITY);
        assertThat(constants.factor(constants.lambda())).isCloseTo(30, within(1e-9));
        assertThat(constants.factor(constants.lambda() / 10)).isCloseTo(300, within(1e-9));
    }

    @Test
    void whatTheTheoremDoesNotCoverIsRefused() {
        ErrorConstants constants = ErrorConstants.of(new NullSpaceProperty(0.5, 3), SPARSITY);
        assertThatThrownBy(() -> constants.factor(2 * constants.lambda())).hasMessageContaining("lambda");
        assertThatThrownBy(() -> constants.factor(0)).hasMessageContaining("lambda");
        assertThatThrownBy(() -> new NullSpaceProperty(1, 1)).hasMessageContaining("rho");
        assertThatThrownBy(() -> new NullSpaceProperty(Double.NaN, 1)).hasMessageContaining("rho");
        assertThatThrownBy(() -> new NullSpaceProperty(0.5, 0)).hasMessageContaining("gamma");
        WeightedSparsity empty = new WeightedSparsity(
                LocalSparsities.of(SparsityLevels.ofBounds(20, 60), 0, 30),
                new LevelWeights(SparsityLevels.ofBounds(20, 60), List.of(1.0, 1.0)));
        assertThatThrownBy(() -> ErrorConstants.of(new NullSpaceProperty(0.5, 3), empty))
                .hasMessageContaining("at least 1 in every level");
    }
}
