package org.firenet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.Identity;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;
import org.junit.jupiter.api.Test;

class SparseImagesTest {
    private static final SparsityLevels LEVELS = SparsityLevels.pyramid(Shape.of(16, 16), 3);
    private static final LocalSparsities SPARSITIES = LocalSparsities.of(LEVELS, 16, 20, 7);
    private static final SparseImages FAMILY = new SparseImages(new Identity(Shape.of(16, 16)), SPARSITIES);

    @Test
    void everyLevelHasExactlyItsSparsity() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(LocalSparsities.count(LEVELS, FAMILY.draw(seed), 0)).isEqualTo(SPARSITIES);
        }
    }

    @Test
    void positionsAreUniformAndValuesStandardNormal() {
        int draws = 4000;
        int first = 0;
        int last = 0;
        double squares = 0;
        for (long seed = 0; seed < draws; seed++) {
            ComplexArray x = FAMILY.draw(seed);
            first += x.re()[8] != 0 ? 1 : 0;
            last += x.re()[255] != 0 ? 1 : 0;
            squares += x.norm() * x.norm();
        }
        // Level 3 has 192 positions, 7 of them taken: five standard deviations of the count.
        double expected = draws * 7 / 192.0;
        assertThat((double) first).isCloseTo(expected, within(5 * Math.sqrt(expected)));
        assertThat((double) last).isCloseTo(expected, within(5 * Math.sqrt(expected)));
        assertThat(squares / draws / 43).isCloseTo(1, within(0.02));
    }

    @Test
    void equalSeedsGiveEqualImages() {
        assertThat(FAMILY.draw(3).re())
                .isEqualTo(FAMILY.draw(3).re())
                .isNotEqualTo(FAMILY.draw(4).re());
        assertThat(FAMILY.draw(2, 1).get(1).re())
                .isEqualTo(FAMILY.draw(3, 1).get(1).re())
                .isNotEqualTo(FAMILY.draw(2, 1).get(0).re());
    }

    @Test
    void sparsitiesOfAnotherShapeAreRefused() {
        assertThatThrownBy(() -> new SparseImages(new Identity(Shape.of(8, 8)), SPARSITIES))
                .hasMessageContaining("16x16")
                .hasMessageContaining("8x8");
    }
}
