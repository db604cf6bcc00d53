package org.firenet.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecibelsTest {
    @Test
    void aTenthIsTwentyDecibelsLess() {
        double[] found = Decibels.of(new double[] {5, 0.5, 0.05, 0, 1e-9, Double.NaN}, 5, -80);
        assertThat(found).usingComparatorWithPrecision(1e-12).containsExactly(0, -20, -40, -80, -80, Double.NaN);
    }
}
