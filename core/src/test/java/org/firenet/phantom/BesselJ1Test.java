package org.firenet.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BesselJ1Test {
    /** Computed by mpmath 1.3.0 with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "1e-300, 5.0000000000000001253e-301",
        "1e-08, 5.0000000000000000421e-9",
        "0.1, 0.049937526036242000321",
        "0.5, 0.24226845767487388638",
        "1, 0.44005058574493351596",
        "2, 0.5767248077568733872",
        "3, 0.33905895852593645893",
        "3.5, 0.13737752736232718572",
        "3.999999, -0.066042947384492687345",
        "4, -0.066043328023549136143",
        "4.000001, -0.066043708662448509577",
        "5, -0.32757913759146522204",
        "3.8317059702075125, -6.1498073569949060914e-17",
        "7.015586669815619, 2.8253394094789293756e-17",
        "8, 0.23463634685391462438",
        "10, 0.04347274616886143667",
        "12.5, -0.16548380461475971846",
        "15, 0.20510403861352276115",
        "20, 0.066833124175850045579",
        "24.5, -0.15897841181932807879",
        "24.999999, -0.12535035086102271869",
        "25, -0.12535024958028990465",
        "25.000001, -0.12535014829943599216",
        "26, 0.01504573058691581115",
        "30, -0.11875106261662293652",
        "50, -0.097511828125175137661",
        "100, -0.077145352014112158033",
        "333.3, -0.020687550206813364829",
        "1000, 0.0047283119070895239176",
        "12345.678, -0.0071808949647393734245",
        "100000, 0.0018467575628825677164",
        "1000000, -0.00072596835681376304185"
    })
    void valuesAgreeWithHighPrecision(double x, double expected) {
        assertThat(BesselJ1.value(x)).isCloseTo(expected, within(1e-15));
        assertThat(BesselJ1.value(-x)).isCloseTo(-expected, within(1e-15));
    }

    /** J₁ solves x²y″ + xy′ + (x² − 1)y = 0: between the tabulated points, by central differences. */
    @Test
    void besselsEquationHolds() {
        double h = 1e-3;
        for (double x = 0.5; x < 60; x += 0.0937) {
            double left = BesselJ1.value(x - h);
            double middle = BesselJ1.value(x);
            double right = BesselJ1.value(x + h);
            double second = (left - 2 * middle + right) / (h * h);
            double first = (right - left) / (2 * h);
            assertThat(second + first / x + (1 - 1 / (x * x)) * middle).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void theQuotientTendsToOneHalf() {
        assertThat(BesselJ1.overArgument(0)).isEqualTo(0.5);
        assertThat(BesselJ1.overArgument(1e-9)).isEqualTo(0.5);
    }
}
