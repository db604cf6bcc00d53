package org.firenet.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firenet.testing.RandomArrays.relativeDistance;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.testing.RandomArrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalshHadamardTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 1", "1, 16", "4, 8", "32, 2", "64, 64", "128, 16"})
    void agreesWithTheDefinitionAndIsItsOwnInverse(int rows, int columns) {
        ComplexArray x = RandomArrays.complex(Shape.of(rows, columns), rows + 7 * columns);
        ComplexArray expected = NaiveSeparable.transform(NaiveSeparable.walsh(rows), x, NaiveSeparable.walsh(columns));
        ComplexArray forward = x.copy();
        WalshHadamard transform = new WalshHadamard(x.shape());
        transform.forward(forward, new Workspace());
        assertThat(relativeDistance(forward, expected)).isLessThan(2e-15);

        ComplexArray inverse = x.copy();
        transform.inverse(inverse, new Workspace());
        assertThat(relativeDistance(inverse, expected)).as("inverse = forward").isLessThan(2e-15);
        transform.inverse(forward, new Workspace());
        assertThat(relativeDistance(forward, x)).as("round trip").isLessThan(2e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 64, 512})
    void rowKChangesSignKTimes(int n) {
        for (int k = 0; k < n; k++) {
            ComplexArray row = ComplexArray.zeros(Shape.of(n, 1));
            row.re()[k] = Math.sqrt(n);
            new WalshHadamard(row.shape()).inverse(row, new Workspace());
            assertThat(NaiveSeparable.signChanges(row.re())).isEqualTo(k);
            assertThat(row.re()[0]).isCloseTo(1, within(1e-14));
        }
    }

    @ParameterizedTest
    @CsvSource({"512, 512", "1024, 1024"})
    void largeImagesComeBack(int rows, int columns) {
        ComplexArray x = RandomArrays.complex(Shape.of(rows, columns), 5);
        WalshHadamard transform = new WalshHadamard(x.shape());
        ComplexArray there = x.copy();
        transform.forward(there, new Workspace());
        assertThat(there.norm() / x.norm()).isCloseTo(1, within(1e-13));
        transform.inverse(there, new Workspace());
        assertThat(relativeDistance(there, x)).isLessThan(5e-15);
    }

    @ParameterizedTest
    @CsvSource({"3, 4", "4, 3", "6, 6"})
    void otherSizesAreRefused(int rows, int columns) {
        assertThatThrownBy(() -> new WalshHadamard(Shape.of(rows, columns)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the Walsh-Hadamard transform needs sides that are powers of two, found " + rows + "x"
                        + columns);
    }
}
