package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadoutCropTest {
    /** A point of the image at {@code pixel} right of the middle is a plane wave in k-space, centred as the lines are. */
    private static ComplexArray planeWave(int columns, int pixel) {
        ComplexArray line = ComplexArray.zeros(Shape.of(1, 1, columns));
        for (int column = 0; column < columns; column++) {
            double angle = -2 * Math.PI * pixel * (column - columns / 2) / columns;
            line.re()[column] = Math.cos(angle) / Math.sqrt(columns);
            line.im()[column] = Math.sin(angle) / Math.sqrt(columns);
        }
        return line;
    }

    @ParameterizedTest
    @CsvSource({"16, 8, 0", "16, 8, 3", "16, 8, -4", "20, 10, -5", "12, 9, 4", "12, 9, -4", "9, 5, 2", "7, 7, 3"})
    void aPointInsideStaysTheSamePoint(int wide, int narrow, int pixel) {
        ComplexArray result = new ReadoutCrop(wide, narrow).apply(planeWave(wide, pixel));
        assertThat(result.shape()).isEqualTo(Shape.of(1, 1, narrow));
        assertThat(result.distance(planeWave(narrow, pixel))).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"16, 8, 4", "16, 8, -5", "12, 9, 5", "12, 9, -5", "9, 5, 3"})
    void aPointOutsideIsGone(int wide, int narrow, int pixel) {
        ComplexArray result = new ReadoutCrop(wide, narrow).apply(planeWave(wide, pixel));
        assertThat(result.norm()).isCloseTo(0, within(1e-12));
    }
}
