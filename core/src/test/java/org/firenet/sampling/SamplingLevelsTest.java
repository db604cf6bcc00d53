package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingLevelsTest {
    @Test
    void fourierBandsOfSixteenAreThoseOfThePaper() {
        SamplingLevels levels = SamplingLevels.fourier(Shape.of(16, 16), 3);
        int[] bands = IntStream.range(0, 16).map(levels::rowBand).toArray();
        // j0 = 1: [-2, 1], then [2, 3] and [-4, -3], then [4, 7] and [-8, -5]
        assertThat(bands).containsExactly(3, 3, 3, 3, 2, 2, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3);
    }

    @Test
    void walshBandsOfSixteenAreThoseOfThePaper() {
        SamplingLevels levels = SamplingLevels.walsh(Shape.of(16, 16), 3);
        int[] bands = IntStream.range(0, 16).map(levels::columnBand).toArray();
        assertThat(bands).containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
    }

    @ParameterizedTest
    @CsvSource({"64, 64, 5", "128, 128, 7", "230, 180, 4", "33, 47, 3", "240, 192, 4", "16, 512, 4"})
    void everyPositionIsInExactlyOneFourierLevel(int rows, int columns, int count) {
        assertPartition(SamplingLevels.fourier(Shape.of(rows, columns), count));
    }

    @ParameterizedTest
    @CsvSource({"64, 64, 5", "128, 32, 4", "128, 128, 7"})
    void everyPositionIsInExactlyOneWalshLevel(int rows, int columns, int count) {
        assertPartition(SamplingLevels.walsh(Shape.of(rows, columns), count));
    }

    @ParameterizedTest
    @CsvSource({"230, 4", "33, 3", "180, 5", "64, 6"})
    void fourierBandsGrowOutwardsFromTheZeroFrequency(int side, int count) {
        SamplingLevels levels = SamplingLevels.fourier(Shape.of(side, side), count);
        int zero = side / 2;
        assertThat(levels.rowBand(zero)).isEqualTo(1);
        assertThat(levels.rowBand(side - 1)).isEqualTo(count);
        for (int i = zero; i < side - 1; i++) {
            assertThat(levels.rowBand(i + 1)).isBetween(levels.rowBand(i), levels.rowBand(i) + 1);
        }
        for (int i = zero; i > 0; i--) {
            assertThat(levels.rowBand(i - 1)).isBetween(levels.rowBand(i), levels.rowBand(i) + 1);
        }
    }

    @Test
    void samplesAreCountedWhereTheyLie() {
        SamplingLevels levels = SamplingLevels.walsh(Shape.of(4, 8), 2);
        // rows 0-1 | 2-3, columns 0-3 | 4-7
        SamplingMask mask = SamplingMask.of(Shape.of(4, 8), 0, 3, 4, 7, 15, 16, 31, 30, 29, 28);
        assertThat(levels.count(mask)).isDeepEqualTo(new int[][] {{2, 3}, {1, 4}});
    }

    @Test
    void impossibleLevelsAreRefused() {
        assertThatThrownBy(() -> SamplingLevels.walsh(Shape.of(64, 48), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Walsh sampling needs sides that are powers of two, found 48");
        assertThatThrownBy(() -> SamplingLevels.fourier(Shape.of(64, 15), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found a side of 15");
        assertThatThrownBy(() -> SamplingLevels.fourier(Shape.of(64), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 64");
        assertThatThrownBy(() -> SamplingLevels.fourier(Shape.of(8, 8), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SamplingLevels.fourier(Shape.of(8, 8), 2).count(SamplingMask.full(Shape.of(8, 4))))
                .hasMessage("expected a mask of shape 8x8, found 8x4");
    }

    private static void assertPartition(SamplingLevels levels) {
        int[] seen = new int[levels.shape().size()];
        for (int k1 = 1; k1 <= levels.count(); k1++) {
            for (int k2 = 1; k2 <= levels.count(); k2++) {
                int[] positions = levels.positionsOf(k1, k2);
                assertThat(positions).hasSize(levels.sizeOf(k1, k2)).isNotEmpty();
                for (int position : positions) {
                    seen[position]++;
                    assertThat(levels.rowBand(position / levels.shape().columns()))
                            .isEqualTo(k1);
                    assertThat(levels.columnBand(position % levels.shape().columns()))
                            .isEqualTo(k2);
                }
            }
        }
        assertThat(seen).containsOnly(1);
    }
}
