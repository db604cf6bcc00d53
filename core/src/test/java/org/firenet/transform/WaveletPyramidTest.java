package org.firenet.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntBinaryOperator;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the pyramid keeps what. */
class WaveletPyramidTest {
    private static final int ROWS = 16;
    private static final int COLUMNS = 8;

    /** Rows differ: high-pass down the rows, hence the bottom left block. */
    @Test
    void aHorizontalEdgeShowsBottomLeft() {
        ComplexArray c = haar(1, (i, j) -> i < 7 ? 0 : 1);
        assertThat(energy(c, 8, 16, 0, 4)).isGreaterThan(0.1);
        assertThat(energy(c, 0, 16, 4, 8)).isLessThan(1e-30);
    }

    @Test
    void aVerticalEdgeShowsTopRight() {
        ComplexArray c = haar(1, (i, j) -> j < 3 ? 0 : 1);
        assertThat(energy(c, 0, 8, 4, 8)).isGreaterThan(0.1);
        assertThat(energy(c, 8, 16, 0, 8)).isLessThan(1e-30);
    }

    @Test
    void aChequerboardShowsBottomRight() {
        ComplexArray c = haar(1, (i, j) -> (i + j) % 2 == 0 ? 1 : -1);
        assertThat(energy(c, 8, 16, 4, 8)).isCloseTo(ROWS * COLUMNS, within(1e-12));
        assertThat(c.norm() * c.norm()).isCloseTo(ROWS * COLUMNS, within(1e-12));
    }

    /** An edge between rows 3 and 4 lies on the grid of two levels, so that it shows in the third. */
    @Test
    void anEdgeOnTheGridOfALevelShowsOnlyInTheCoarserOnes() {
        ComplexArray c = haar(3, (i, j) -> i < 4 ? 0 : 1);
        assertThat(energy(c, 2, 4, 0, 1)).as("level 3").isGreaterThan(0.1);
        assertThat(energy(c, 4, 16, 0, 8)).as("levels 1 and 2").isLessThan(1e-30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aConstantImageIsItsApproximation(int levels) {
        ComplexArray c = haar(levels, (i, j) -> 1);
        int rows = ROWS >> levels;
        int columns = COLUMNS >> levels;
        assertThat(c.re()[0]).isCloseTo(1 << levels, within(1e-13));
        assertThat(energy(c, 0, rows, 0, columns)).isCloseTo(ROWS * COLUMNS, within(1e-11));
        assertThat(energy(c, rows, ROWS, 0, COLUMNS) + energy(c, 0, rows, columns, COLUMNS))
                .isLessThan(1e-28);
    }

    @ParameterizedTest
    @CsvSource({"16, 8, 0, 3", "16, 8, 4, 3", "16, 8, -1, 3", "6, 4, 2, 1", "230, 180, 4, 1"})
    void levelsThatDoNotFitAreRefused(int rows, int columns, int levels, int most) {
        assertThatThrownBy(() -> new Wavelet(Shape.of(rows, columns), WaveletFilter.HAAR, levels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a wavelet transform of size " + rows + "x" + columns + " can have 1 to " + most
                        + " levels (each side divisible by 2^levels), found " + levels);
    }

    @Test
    void anOddSideHasNoLevels() {
        assertThatThrownBy(() -> new Wavelet(Shape.of(5, 8), WaveletFilter.HAAR, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a wavelet transform needs even sides, found 5x8");
    }

    private static ComplexArray haar(int levels, IntBinaryOperator image) {
        ComplexArray x = ComplexArray.zeros(Shape.of(ROWS, COLUMNS));
        for (int i = 0; i < x.size(); i++) {
            x.re()[i] = image.applyAsInt(i / COLUMNS, i % COLUMNS);
        }
        new Wavelet(x.shape(), WaveletFilter.HAAR, levels).forward(x, new Workspace());
        return x;
    }

    private static double energy(ComplexArray c, int fromRow, int toRow, int fromColumn, int toColumn) {
        double energy = 0;
        for (int i = fromRow; i < toRow; i++) {
            for (int j = fromColumn; j < toColumn; j++) {
                energy += c.re()[i * COLUMNS + j] * c.re()[i * COLUMNS + j];
            }
        }
        return energy;
    }
}
