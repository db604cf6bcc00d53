package org.firenet.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourierTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1, 2",
        "1, 7",
        "9, 1",
        "2, 2",
        "3, 3",
        "3, 5",
        "4, 6",
        "13, 17",
        "31, 8",
        "64, 64",
        "64, 1",
        "2, 32",
        "45, 60",
        "101, 97",
        "230, 180",
        "1, 1021"
    })
    void agreesWithTheDefinition(int rows, int columns) {
        ComplexArray x = RandomArrays.complex(Shape.of(rows, columns), rows * 31 + columns);
        for (Fourier.Origin origin : Fourier.Origin.values()) {
            ComplexArray expected = NaiveSeparable.transform(
                    NaiveSeparable.centredDft(rows, origin), x, NaiveSeparable.centredDft(columns, origin));
            ComplexArray found = forward(x, origin);
            assertThat(relativeDistance(found, expected)).as("%s", origin).isLessThan(2e-14);
            assertThat(found.norm() / x.norm()).as("Parseval").isCloseTo(1, within(1e-14));
            assertThat(relativeDistance(inverse(found, origin), x))
                    .as("round trip")
                    .isLessThan(1e-14);
        }
    }

    @ParameterizedTest
    @CsvSource({"512, 512", "1024, 1024", "1000, 777"})
    void largeImagesComeBack(int rows, int columns) {
        ComplexArray x = RandomArrays.complex(Shape.of(rows, columns), 5);
        ComplexArray transformed = forward(x, Fourier.Origin.CORNER);
        assertThat(transformed.norm() / x.norm()).isCloseTo(1, within(1e-13));
        assertThat(relativeDistance(inverse(transformed, Fourier.Origin.CORNER), x))
                .isLessThan(1e-14);
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "5, 7", "1, 6", "230, 180"})
    void aConstantImageIsOneSampleAtTheCentre(int rows, int columns) {
        ComplexArray x = ComplexArray.zeros(Shape.of(rows, columns));
        Arrays.fill(x.re(), 2);
        ComplexArray expected = ComplexArray.zeros(x.shape());
        expected.re()[rows / 2 * columns + columns / 2] = 2 * Math.sqrt(rows * columns);
        assertThat(relativeDistance(forward(x, Fourier.Origin.CORNER), expected))
                .isLessThan(1e-13);
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "5, 7", "1, 6"})
    void aPointAtTheOriginHasAConstantTransform(int rows, int columns) {
        ComplexArray expected = ComplexArray.zeros(Shape.of(rows, columns));
        Arrays.fill(expected.re(), 1);
        ComplexArray corner = ComplexArray.zeros(expected.shape());
        corner.re()[0] = Math.sqrt(rows * columns);
        assertThat(relativeDistance(forward(corner, Fourier.Origin.CORNER), expected))
                .isLessThan(1e-13);
        ComplexArray centre = ComplexArray.zeros(expected.shape());
        centre.re()[rows / 2 * columns + columns / 2] = Math.sqrt(rows * columns);
        assertThat(relativeDistance(forward(centre, Fourier.Origin.CENTRE), expected))
                .isLessThan(1e-13);
    }

    /** e^{2πi(3i/R − 2j/C)} has the single frequency (3, −2): an inverse transform with the wrong sign would show. */
    @ParameterizedTest
    @CsvSource({"16, 8", "9, 15"})
    void aWaveIsOneSampleAtItsFrequency(int rows, int columns) {
        ComplexArray x = ComplexArray.zeros(Shape.of(rows, columns));
        for (int i = 0; i < x.size(); i++) {
            int row = i / columns;
            int column = i % columns;
            double angle = 2 * Math.PI * (3.0 * row / rows - 2.0 * column / columns);
            x.re()[i] = Math.cos(angle);
            x.im()[i] = Math.sin(angle);
        }
        ComplexArray expected = ComplexArray.zeros(x.shape());
        expected.re()[(rows / 2 + 3) * columns + columns / 2 - 2] = Math.sqrt(rows * columns);
        assertThat(relativeDistance(forward(x, Fourier.Origin.CORNER), expected))
                .isLessThan(1e-13);
    }

    @Test
    void onlyImagesAreTransformed() {
        assertThatThrownBy(() -> new Fourier(Shape.of(2, 3, 4), Fourier.Origin.CORNER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("expected the shape of an image (rows x columns), found 2x3x4");
    }

    private static ComplexArray forward(ComplexArray x, Fourier.Origin origin) {
        ComplexArray out = x.copy();
        new Fourier(x.shape(), origin).forward(out, new Workspace());
        return out;
    }

    private static ComplexArray inverse(ComplexArray x, Fourier.Origin origin) {
        ComplexArray out = x.copy();
        new Fourier(x.shape(), origin).inverse(out, new Workspace());
        return out;
    }
}
