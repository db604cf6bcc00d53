package org.firenet.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AposterioriBoundFormulaTest {
    /** C₁ = 6, C₂ = 30, ξ = 4: λ may be at most 0.1. */
    private static final ErrorConstants CONSTANTS = new ErrorConstants(6, 30, 4);

    @Test
    void theBoundIsTheFormulaRoundedUp() {
        AposterioriBound bound = AposterioriBound.of(CONSTANTS, 0.05, 3, 0.25, 0.125);
        // C = 6/(0.05·2) = 60, c = 2·0.05·3 + 2·0.25 = 0.8, distance = 60·0.925 = 55.5.
        assertThat(bound.factor()).isBetween(60.0, 60 * (1 + 1e-12));
        assertThat(bound.mismatch()).isBetween(0.8, 0.8 * (1 + 1e-12));
        assertThat(bound.distance()).isBetween(55.5, 55.5 * (1 + 1e-12));
    }

    @Test
    void whatTheTheoremDoesNotCoverIsRefused() {
        assertThatThrownBy(() -> AposterioriBound.of(CONSTANTS, 0.2, 0, 0, 0)).hasMessageContaining("lambda");
        assertThatThrownBy(() -> AposterioriBound.of(CONSTANTS, 0.05, -1, 0, 0)).hasMessageContaining("approximation");
        assertThatThrownBy(() -> AposterioriBound.of(CONSTANTS, 0.05, 0, Double.NaN, 0))
                .hasMessageContaining("residual");
        assertThatThrownBy(() -> AposterioriBound.of(CONSTANTS, 0.05, 0, 0, -1e-300))
                .hasMessageContaining("gap");
    }
}
