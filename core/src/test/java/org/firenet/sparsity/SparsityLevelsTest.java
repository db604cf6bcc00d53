package org.firenet.sparsity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparsityLevelsTest {
    @Test
    void aPyramidOf8x4HasTheseLevels() {
        SparsityLevels levels = SparsityLevels.pyramid(Shape.of(8, 4), 2);
        String map = "1122\n1122\n1122\n1122\n2222\n2222\n2222\n2222\n";
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            found.append(levels.levelOf(i)).append(i % 4 == 3 ? "\n" : "");
        }
        assertThat(found).hasToString(map);
    }

    @ParameterizedTest
    @CsvSource({"64, 64, 5", "240, 192, 4", "128, 128, 7", "48, 16, 1", "16, 1024, 4"})
    void everyPositionIsInOneLevelAndTheSizesAgree(int rows, int columns, int scales) {
        SparsityLevels levels = SparsityLevels.pyramid(Shape.of(rows, columns), scales);
        int[] sizes = new int[scales + 1];
        for (int i = 0; i < levels.size(); i++) {
            sizes[levels.levelOf(i)]++;
        }
        assertThat(levels.count()).isEqualTo(scales);
        assertThat(levels.bound(0)).isZero();
        assertThat(levels.bound(scales)).isEqualTo(rows * columns);
        for (int k = 1; k <= scales; k++) {
            assertThat(levels.sizeOf(k)).as("level %d", k).isEqualTo(sizes[k]);
            assertThat(levels.bound(k) - levels.bound(k - 1)).isEqualTo(sizes[k]);
        }
    }

    @Test
    void sizesOfASquarePyramidAreThoseOfThePaper() {
        int scales = 4;
        int j0 = 6 - scales;
        SparsityLevels levels = SparsityLevels.pyramid(Shape.of(64, 64), scales);
        assertThat(levels.sizeOf(1)).isEqualTo(1 << (2 * (j0 + 1)));
        for (int k = 2; k <= scales; k++) {
            assertThat(levels.sizeOf(k)).isEqualTo(3 * (1 << (2 * (j0 + k - 1))));
        }
    }

    @Test
    void aVectorHasTheLevelsOfItsBounds() {
        SparsityLevels levels = SparsityLevels.ofBounds(2, 5, 6);
        assertThat(levels.shape()).isEqualTo(Shape.of(6));
        int[] expected = {1, 1, 2, 2, 2, 3};
        for (int i = 0; i < 6; i++) {
            assertThat(levels.levelOf(i)).isEqualTo(expected[i]);
        }
    }

    @Test
    void whatIsNoPyramidIsRefused() {
        assertThatThrownBy(() -> SparsityLevels.pyramid(Shape.of(240, 180), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pyramid of 4 scales needs rows and columns divisible by 16, found 240x180");
        assertThatThrownBy(() -> SparsityLevels.pyramid(Shape.of(64), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 64");
        assertThatThrownBy(() -> SparsityLevels.pyramid(Shape.of(64, 64), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0");
    }

    @Test
    void boundsThatDoNotIncreaseAreRefused() {
        assertThatThrownBy(() -> SparsityLevels.ofBounds(0, 3)).hasMessageContaining("found [0, 3]");
        assertThatThrownBy(() -> SparsityLevels.ofBounds(3, 3)).hasMessageContaining("found [3, 3]");
        assertThatThrownBy(SparsityLevels::ofBounds).hasMessageContaining("found none");
    }

    @Test
    void aPositionOutsideIsRefused() {
        SparsityLevels levels = SparsityLevels.ofBounds(2, 5);
        assertThatThrownBy(() -> levels.levelOf(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> levels.levelOf(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
