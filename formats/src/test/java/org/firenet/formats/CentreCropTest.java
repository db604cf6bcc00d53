package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentreCropTest {
    @ParameterizedTest
    @CsvSource({"8, 8, 6, 4", "9, 7, 4, 3", "8, 7, 8, 7", "10, 9, 5, 8"})
    void theMiddleStaysTheMiddle(int rows, int columns, int newRows, int newColumns) throws IOException {
        ComplexArray images = ComplexArray.zeros(Shape.of(3, 2, rows, columns));
        for (int image = 0; image < 6; image++) {
            images.re()[(image * rows + rows / 2) * columns + columns / 2] = image + 1;
        }
        CentreCrop crop = new CentreCrop(ArraySource.of(images), Shape.of(newRows, newColumns));
        assertThat(crop.shape()).isEqualTo(Shape.of(3, 2, newRows, newColumns));
        for (int slice = 0; slice < 3; slice++) {
            ComplexArray middle = crop.slice(slice);
            for (int second = 0; second < 2; second++) {
                assertThat(middle.re()[(second * newRows + newRows / 2) * newColumns + newColumns / 2])
                        .isEqualTo(2 * slice + second + 1);
            }
        }
    }

    @Test
    void moreThanThereIsIsRefused() {
        ArraySource image = ArraySource.of(ComplexArray.zeros(Shape.of(4, 4)));
        assertThatThrownBy(() -> new CentreCrop(image, Shape.of(5, 4)))
                .hasMessage("the middle 5x4 cannot be cut out of 4x4");
    }
}
