package org.firenet.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WaveletFilterTest {
    /** Each coefficient carries at most half a unit in the last place, 1.1e−16 relative to its size. */
    private static final double ROUNDING = 3e-16;

    @ParameterizedTest
    @EnumSource
    void theLowPassFilterSumsToTheRootOfTwo(WaveletFilter filter) {
        assertThat(Arrays.stream(filter.lowPass()).sum()).isCloseTo(Math.sqrt(2), within(2 * ROUNDING));
    }

    @ParameterizedTest
    @EnumSource
    void evenShiftsAreOrthonormal(WaveletFilter filter) {
        double[] h = filter.lowPass();
        double[] g = filter.highPass();
        for (int shift = -h.length; shift <= h.length; shift += 2) {
            double unit = shift == 0 ? 1 : 0;
            assertThat(correlation(h, h, shift)).as("h with h, %d", shift).isCloseTo(unit, within(ROUNDING));
            assertThat(correlation(g, g, shift)).as("g with g, %d", shift).isCloseTo(unit, within(ROUNDING));
            assertThat(correlation(h, g, shift)).as("h with g, %d", shift).isCloseTo(0, within(ROUNDING));
        }
    }

    /** Moments about the middle of the filter, over the sum of the absolute values of their terms. */
    @ParameterizedTest
    @EnumSource
    void theHighPassFilterHasItsVanishingMomentsAndNoMore(WaveletFilter filter) {
        for (int power = 0; power < filter.vanishingMoments(); power++) {
            assertThat(relativeMoment(filter.highPass(), power))
                    .as("moment %d", power)
                    .isCloseTo(0, within(1e-15));
        }
        assertThat(Math.abs(relativeMoment(filter.highPass(), filter.vanishingMoments())))
                .isGreaterThan(1e-5);
    }

    /** The extremal phase of db4 and the least asymmetry of sym4, in the orientation of PyWavelets' rec_lo. */
    @Test
    void theOrientationIsThatOfTheReference() {
        assertThat(WaveletFilter.DB2.lowPass()[0]).isCloseTo((1 + Math.sqrt(3)) / (4 * Math.sqrt(2)), within(1e-16));
        assertThat(centreOfEnergy(WaveletFilter.DB10)).isLessThan(6);
        assertThat(centreOfEnergy(WaveletFilter.SYM8)).isBetween(7.0, 9.0);
    }

    /** The sign of the details: for Haar the first value of a pair minus the second. */
    @ParameterizedTest
    @EnumSource
    void theHighPassFilterIsTheMirroredLowPassFilterWithAlternatingSigns(WaveletFilter filter) {
        double[] h = filter.lowPass();
        double[] g = filter.highPass();
        for (int j = 0; j < h.length; j += 2) {
            assertThat(g[j]).isEqualTo(h[h.length - 1 - j]);
            assertThat(g[j + 1]).isEqualTo(-h[h.length - 2 - j]);
        }
    }

    @ParameterizedTest
    @CsvSource({"haar, HAAR", "db1, HAAR", "DB1, HAAR", "db10, DB10", "Sym8, SYM8"})
    void namesAreReadInAnyCase(String name, WaveletFilter filter) {
        assertThat(WaveletFilter.named(name)).isEqualTo(filter);
    }

    @ParameterizedTest
    @EnumSource
    void everyLabelIsAName(WaveletFilter filter) {
        assertThat(WaveletFilter.named(filter.label())).isEqualTo(filter);
    }

    @Test
    void anUnknownNameListsAllNames() {
        assertThatThrownBy(() -> WaveletFilter.named("db11"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "unknown wavelet 'db11', expected one of haar, db2, db3, db4, db5, db6, db7, db8, db9, db10,"
                                + " sym4, sym5, sym6, sym7, sym8");
    }

    @Test
    void theCoefficientsAreCopies() {
        WaveletFilter.HAAR.lowPass()[0] = 7;
        WaveletFilter.HAAR.highPass()[0] = 7;
        assertThat(WaveletFilter.HAAR.lowPass()[0]).isLessThan(1);
        assertThat(WaveletFilter.HAAR.highPass()[0]).isLessThan(1);
    }

    private static double correlation(double[] a, double[] b, int shift) {
        double sum = 0;
        for (int j = Math.max(0, -shift); j < a.length && j + shift < b.length; j++) {
            sum += a[j] * b[j + shift];
        }
        return sum;
    }

    private static double relativeMoment(double[] g, int power) {
        double sum = 0;
        double scale = 0;
        for (int j = 0; j < g.length; j++) {
            double term = Math.pow(j - (g.length - 1) / 2.0, power) * g[j];
            sum += term;
            scale += Math.abs(term);
        }
        return sum / scale;
    }

    private static double centreOfEnergy(WaveletFilter filter) {
        double[] h = filter.lowPass();
        double centre = 0;
        for (int j = 0; j < h.length; j++) {
            centre += j * h[j] * h[j];
        }
        return centre;
    }
}
