package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;

class SamplingMaskTest {
    private static final Shape SHAPE = Shape.of(2, 3);

    @Test
    void positionsAreSortedAndAnswered() {
        SamplingMask mask = SamplingMask.of(SHAPE, 4, 0, 2);
        assertThat(mask.indices()).containsExactly(0, 2, 4);
        assertThat(mask.index(1)).isEqualTo(2);
        assertThat(mask.count()).isEqualTo(3);
        assertThat(mask.fraction()).isEqualTo(0.5);
        assertThat(mask.contains(2)).isTrue();
        assertThat(mask.contains(3)).isFalse();
        assertThat(mask.toBooleans()).containsExactly(true, false, true, false, true, false);
        assertThat(mask).hasToString("3 of 2x3 positions");
    }

    @Test
    void booleansAndIndicesGiveEqualMasks() {
        SamplingMask mask = SamplingMask.of(SHAPE, 4, 0, 2);
        assertThat(SamplingMask.ofBooleans(SHAPE, mask.toBooleans()))
                .isEqualTo(mask)
                .hasSameHashCodeAs(mask);
        assertThat(mask).isNotEqualTo(SamplingMask.of(Shape.of(3, 2), 4, 0, 2)).isNotEqualTo(SamplingMask.of(SHAPE, 4));
    }

    @Test
    void theArraysGivenAndGivenBackAreCopies() {
        int[] given = {4, 0, 2};
        SamplingMask mask = SamplingMask.of(SHAPE, given);
        given[0] = 5;
        mask.indices()[0] = 5;
        assertThat(mask.indices()).containsExactly(0, 2, 4);
    }

    @Test
    void theFullMaskHoldsEverything() {
        assertThat(SamplingMask.full(SHAPE).fraction()).isEqualTo(1);
    }

    @Test
    void impossibleMasksAreRefused() {
        assertThatThrownBy(() -> SamplingMask.of(SHAPE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sampling mask needs at least one position, found none");
        assertThatThrownBy(() -> SamplingMask.of(SHAPE, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sampled positions of a 2x3 grid must be from 0 to 5, found 6");
        assertThatThrownBy(() -> SamplingMask.of(SHAPE, -1)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> SamplingMask.of(SHAPE, 1, 3, 1)).hasMessage("position 1 is sampled more than once");
        assertThatThrownBy(() -> SamplingMask.ofBooleans(SHAPE, new boolean[6])).hasMessageContaining("found none");
        assertThatThrownBy(() -> SamplingMask.ofBooleans(SHAPE, new boolean[5])).hasMessageContaining("found 5");
    }
}
