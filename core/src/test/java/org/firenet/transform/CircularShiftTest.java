package org.firenet.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firenet.testing.RandomArrays.relativeDistance;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircularShiftTest {
    @ParameterizedTest
    @CsvSource({"8, 6, 3, 5", "9, 7, -2, 4", "5, 4, 11, -9", "1, 6, 0, 1"})
    void thePhaseRampIsTheShift(int rows, int columns, int down, int along) {
        CircularShift shift = new CircularShift(down, along);
        ComplexArray image = RandomArrays.complex(Shape.of(rows, columns), 1);
        for (Fourier.Origin origin : Fourier.Origin.values()) {
            Fourier fourier = new Fourier(image.shape(), origin);
            ComplexArray grid = image.copy();
            fourier.forward(grid, new Workspace());
            ComplexArray ofShifted = shift.ofImage(image);
            fourier.forward(ofShifted, new Workspace());
            assertThat(relativeDistance(shift.ofGrid(grid), ofShifted)).isLessThan(1e-14);
        }
    }

    @Test
    void movesDownAndToTheRight() {
        ComplexArray image = ComplexArray.zeros(Shape.of(2, 3, 4));
        image.re()[12 + 2 * 4 + 1] = 5;
        ComplexArray shifted = new CircularShift(2, 3).ofImage(image);
        assertThat(shifted.re()[12 + 1 * 4]).isEqualTo(5);
        assertThat(shifted.norm()).isEqualTo(5);
    }

    @Test
    void theInverseUndoesIt() {
        CircularShift shift = new CircularShift(3, -2);
        ComplexArray stack = RandomArrays.complex(Shape.of(2, 5, 7), 2);
        assertThat(shift.inverse().ofImage(shift.ofImage(stack)).distance(stack))
                .isZero();
        assertThat(relativeDistance(shift.inverse().ofGrid(shift.ofGrid(stack)), stack))
                .isLessThan(1e-15);
    }
}
