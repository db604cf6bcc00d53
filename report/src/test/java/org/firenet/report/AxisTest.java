package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @Test
    void layersAreLabelledAtRoundNumbers() {
        assertThat(labels(Axis.linear(0, 1))).containsExactly("0", "1");
        assertThat(labels(Axis.linear(0, 7))).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
        assertThat(labels(Axis.linear(0, 400)))
                .containsExactly("0", "50", "100", "150", "200", "250", "300", "350", "400");
        assertThat(Axis.linear(0, 400).position().applyAsDouble(100)).isEqualTo(0.25);
    }

    @Test
    void wideAxesAreLabelledAtDecades() {
        Axis axis = Axis.logarithmic(2e-4, 30);
        assertThat(labels(axis)).containsExactly("10⁻⁴", "10⁻³", "0.01", "0.1", "1", "10", "100");
        assertThat(axis.position().applyAsDouble(1e-4)).isEqualTo(0);
        assertThat(axis.position().applyAsDouble(1e-1)).isEqualTo(0.5);
        assertThat(labels(Axis.logarithmic(1e-12, 1)))
                .containsExactly("10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "0.01", "1");
    }

    @Test
    void narrowAxesAreLabelledAtOneTwoAndFive() {
        assertThat(labels(Axis.logarithmic(0.3, 4))).containsExactly("0.2", "0.5", "1", "2", "5");
        assertThat(labels(Axis.logarithmic(0.5, 0.5))).containsExactly("0.5", "1");
        assertThat(labels(Axis.logarithmic(3e-7, 3e-7))).containsExactly("2·10⁻⁷", "5·10⁻⁷");
    }

    @ParameterizedTest
    @CsvSource({"1e-300, 1e300", "1e-300, 1e-300", "1e300, 1e300", "1e-16, 1", "0.999, 1.001", "1, 100"})
    void everyAxisCoversItsValues(double low, double high) {
        Axis axis = Axis.logarithmic(low, high);
        assertThat(axis.ticks()).hasSizeBetween(2, 13);
        assertThat(axis.position().applyAsDouble(low)).isBetween(-1e-12, 1.0);
        assertThat(axis.position().applyAsDouble(high)).isBetween(0.0, 1 + 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.5, 0.5",
        "-0.0314159, -0.0314",
        "12.345, 12.3",
        "9999, 9999",
        "100, 100",
        "12345, 1.23e+04",
        "1e-7, 1e-07",
        "NaN, NaN"
    })
    void numbersAreBrief(double value, String text) {
        assertThat(Numbers.brief(value)).isEqualTo(text);
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }
}
