package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 0", "3, 0.25", "4, 0.5", "6, 1", "7, 1", "-Infinity, 0", "Infinity, 1", "NaN, NaN"})
    void positionsAreLinearAndCutOff(double value, Double position) {
        assertThat(new Window(2, 6).position(value)).isEqualTo(position);
    }

    @Test
    void theWidestWindowDoesNotOverflow() {
        assertThat(new Window(-Double.MAX_VALUE, Double.MAX_VALUE).position(0)).isEqualTo(0.5);
    }

    @Test
    void oneHotPixelInAThousandDoesNotCount() {
        double[] values = IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray();
        values[999] = 1e9;
        assertThat(Window.robust(values)).isEqualTo(new Window(0, 999));
        assertThat(Window.full(values)).isEqualTo(new Window(0, 1e9));
    }

    @Test
    void nanAndInfinityDoNotCount() {
        double[] values = {NAN, 3, Double.POSITIVE_INFINITY, 1, Double.NEGATIVE_INFINITY};
        assertThat(Window.robust(values)).isEqualTo(new Window(0, 3));
    }

    @Test
    void sparseImagesAreWindowedToTheirMaximum() {
        double[] values = new double[10_000];
        values[5] = 2;
        assertThat(Window.robust(values)).isEqualTo(new Window(0, 2));
    }

    @Test
    void constantsAreWhiteAndNothingPositiveIsBlack() {
        double[] constant = new double[16];
        Arrays.fill(constant, 7);
        assertThat(Window.robust(constant)).isEqualTo(new Window(0, 7));
        assertThat(Window.robust(new double[] {0, -4})).isEqualTo(new Window(0, 1));
        assertThat(Window.robust(new double[] {NAN})).isEqualTo(new Window(0, 1));
    }

    @Test
    void emptyWindowsAreRefused() {
        assertThatThrownBy(() -> new Window(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[1.0, 1.0]");
        assertThatThrownBy(() -> new Window(0, NAN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(0, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
