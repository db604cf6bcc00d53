package org.firenet.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveLoopsTest {
    private static final Shape IMAGE = Shape.of(33, 33);

    /** On the axis of a circular loop of radius a, at distance d, the field is that of the textbook: 2πa²/(a² + d²)^{3/2}. */
    @Test
    void theFieldOnTheAxisIsThatOfTheTextbook() {
        ComplexArray map = new ReceiveLoops(1).sensitivities(IMAGE);
        int middle = 16 * 33;
        double centre = axis(1.6);
        for (int column = 0; column < 33; column++) {
            double distance = 1.6 - (column - 16) / 16.0;
            assertThat(map.re()[middle + column]).isCloseTo(axis(distance) / centre, within(1e-12));
            assertThat(map.im()[middle + column]).isCloseTo(0, within(1e-12));
        }
    }

    private static double axis(double distance) {
        return 2 * Math.PI / Math.pow(1 + distance * distance, 1.5);
    }

    /** Four loops: the second sees what the first sees, turned by 90 degrees, and its phase turns with it. */
    @Test
    void coilsAreTurnedCopiesOfEachOther() {
        ComplexArray maps = new ReceiveLoops(4).sensitivities(IMAGE);
        int pixels = IMAGE.size();
        for (int row = 0; row < 33; row++) {
            for (int column = 0; column < 33; column++) {
                int here = row * 33 + column;
                int turned = pixels + (32 - column) * 33 + row;
                assertThat(maps.re()[turned]).isCloseTo(maps.im()[here], within(1e-12));
                assertThat(maps.im()[turned]).isCloseTo(-maps.re()[here], within(1e-12));
            }
        }
    }

    /** Smooth: neighbours differ by little. Different: no coil is a multiple of another. Normalised in the centre. */
    @ParameterizedTest
    @ValueSource(ints = {2, 8, 16})
    void mapsAreSmoothAndDifferent(int coils) {
        ComplexArray maps = new ReceiveLoops(coils).sensitivities(IMAGE);
        double largest = 0;
        double sum = 0;
        for (int at = 0; at < maps.size(); at++) {
            if (at % 33 < 32) {
                double step = Math.hypot(maps.re()[at + 1] - maps.re()[at], maps.im()[at + 1] - maps.im()[at]);
                double size = Math.hypot(maps.re()[at], maps.im()[at]);
                largest = Math.max(largest, step / (size + 0.05));
            }
            if (at % IMAGE.size() == 16 * 33 + 16) {
                sum += maps.re()[at] * maps.re()[at] + maps.im()[at] * maps.im()[at];
            }
        }
        assertThat(largest).isLessThan(0.6);
        assertThat(sum).isCloseTo(1, within(1e-12));
        ComplexArray first = coil(maps, 0);
        ComplexArray second = coil(maps, 1);
        double overlap = Math.hypot(first.innerRe(second), first.innerIm(second)) / (first.norm() * second.norm());
        assertThat(overlap).isLessThan(0.9);
    }

    private static ComplexArray coil(ComplexArray maps, int index) {
        ComplexArray coil = ComplexArray.zeros(IMAGE);
        System.arraycopy(maps.re(), index * IMAGE.size(), coil.re(), 0, IMAGE.size());
        System.arraycopy(maps.im(), index * IMAGE.size(), coil.im(), 0, IMAGE.size());
        return coil;
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> new ReceiveLoops(0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> new ReceiveLoops(65)).hasMessageContaining("found 65");
    }
}
