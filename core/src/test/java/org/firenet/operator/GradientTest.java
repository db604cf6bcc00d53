package org.firenet.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientTest {
    @ParameterizedTest
    @CsvSource({"1,1", "1,5", "4,1", "2,2", "5,7", "8,6"})
    void followsItsFormula(int rows, int columns) {
        Gradient gradient = new Gradient(Shape.of(rows, columns));
        ComplexArray x = RandomArrays.complex(gradient.domain(), 1);
        ComplexArray found = gradient.apply(x);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int here = i * columns + j;
                double down = x.re()[(i + 1) % rows * columns + j] - x.re()[here];
                double along = x.im()[i * columns + (j + 1) % columns] - x.im()[here];
                assertThat(found.re()[here]).isEqualTo(down);
                assertThat(found.im()[x.size() + here]).isEqualTo(along);
            }
        }
    }

    /** Plane waves are eigenvectors of ∇*∇. */
    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "0,3", "2,5", "-3,1"})
    void planeWavesAreEigenvectors(int k, int l) {
        Gradient gradient = new Gradient(Shape.of(6, 7));
        ComplexArray wave = ComplexArray.zeros(gradient.domain());
        for (int p = 0; p < wave.size(); p++) {
            double angle = 2 * Math.PI * (k * (p / 7) / 6.0 + l * (p % 7) / 7.0);
            wave.re()[p] = Math.cos(angle);
            wave.im()[p] = Math.sin(angle);
        }
        ComplexArray found = gradient.adjoint(gradient.apply(wave));
        found.add(-gradient.eigenvalue(k, l), wave);
        assertThat(found.norm()).isCloseTo(0, within(1e-13));
    }

    @Test
    void theNormIsEightSquaredWhereBothSidesAreEven() {
        assertThat(new Gradient(Shape.of(4, 6)).norm().value()).isCloseTo(Math.sqrt(8), within(1e-15));
        assertThat(new Gradient(Shape.of(5, 7)).norm().value()).isLessThan(Math.sqrt(8));
    }

    @Test
    void needsAnImage() {
        assertThatThrownBy(() -> new Gradient(Shape.of(3, 4, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3x4x5");
    }
}
