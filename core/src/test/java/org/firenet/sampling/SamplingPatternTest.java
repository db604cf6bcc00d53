package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all patterns have in common, and the small ones. */
class SamplingPatternTest {
    private static final Shape SHAPE = Shape.of(48, 40);

    static Stream<Arguments> patternsWithTheirGoldenHash() {
        return Stream.of(
                Arguments.of(new UniformRandom(SHAPE, 500), -1660278814),
                Arguments.of(new VariableDensity(SHAPE, 500, 3, 8), 55483109),
                Arguments.of(new PoissonDisc(SHAPE, 300, 2, 8), -1912670363),
                Arguments.of(new EquispacedLines(SHAPE, 1, 4, 6), 842212904),
                Arguments.of(new RadialSpokes(SHAPE, 12), -921002752));
    }

    /** The hash guards against masks that change with the JDK or with a rewrite. */
    @ParameterizedTest
    @MethodSource("patternsWithTheirGoldenHash")
    void masksAreReproducible(SamplingPattern pattern, int hash) {
        SamplingMask mask = pattern.draw(2026);
        assertThat(mask.shape()).isEqualTo(SHAPE).isEqualTo(pattern.shape());
        assertThat(mask).isEqualTo(pattern.draw(2026));
        assertThat(mask.hashCode()).isEqualTo(hash);
    }

    @Test
    void differentSeedsGiveDifferentMasks() {
        for (SamplingPattern pattern : List.of(
                new UniformRandom(SHAPE, 500),
                new VariableDensity(SHAPE, 500, 3, 8),
                new PoissonDisc(SHAPE, 300, 2, 8))) {
            assertThat(pattern.draw(1)).isNotEqualTo(pattern.draw(2));
        }
    }

    @Test
    void fractionsBecomeTheNearestCount() {
        assertThat(SamplingPattern.samples(Shape.of(512, 512), 0.15)).isEqualTo(39_322);
        assertThat(SamplingPattern.samples(SHAPE, 1)).isEqualTo(SHAPE.size());
        assertThat(SamplingPattern.samples(SHAPE, 1e-9)).isEqualTo(1);
        for (double bad : new double[] {0, -0.1, 1.0001, Double.NaN}) {
            assertThatThrownBy(() -> SamplingPattern.samples(SHAPE, bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the sampled fraction must be above 0 and at most 1, found " + bad);
        }
    }

    @Test
    void uniformRandomMasksHaveTheirCountInAnyRank() {
        for (int samples : new int[] {1, 17, 119, 120}) {
            assertThat(new UniformRandom(Shape.of(4, 5, 6), samples).draw(9).count())
                    .isEqualTo(samples);
        }
        assertThatThrownBy(() -> new UniformRandom(SHAPE, 0)).hasMessageContaining("from 1 to 1920, found 0");
        assertThatThrownBy(() -> new UniformRandom(SHAPE, 1921)).hasMessageContaining("from 1 to 1920, found 1921");
    }

    @Test
    void equispacedLinesAreWholeAndEquallySpaced() {
        for (int axis = 0; axis < 2; axis++) {
            EquispacedLines pattern = new EquispacedLines(SHAPE, axis, 5, 0);
            boolean[] sampled = pattern.draw(7).toBooleans();
            int previous = -1;
            for (int line = 0; line < SHAPE.extent(axis); line++) {
                int along = SHAPE.extent(1 - axis);
                int taken = 0;
                for (int i = 0; i < along; i++) {
                    int position = axis == 0 ? line * SHAPE.columns() + i : i * SHAPE.columns() + line;
                    taken += sampled[position] ? 1 : 0;
                }
                assertThat(taken).isIn(0, along);
                if (taken > 0) {
                    assertThat(line - previous).isEqualTo(previous < 0 ? line + 1 : 5);
                    previous = line;
                }
            }
            assertThat(previous).isGreaterThanOrEqualTo(SHAPE.extent(axis) - 5);
        }
    }

    @Test
    void calibrationLinesAreTheCentralOnes() {
        SamplingMask mask = new EquispacedLines(SHAPE, 1, 40, 6).draw(0);
        for (int column = 17; column < 23; column++) {
            assertThat(mask.contains(column)).as("column %d", column).isTrue();
        }
        assertThat(mask.count()).isBetween(6 * 48, 7 * 48);
    }

    @Test
    void allOffsetsOfTheLinesOccur() {
        EquispacedLines pattern = new EquispacedLines(SHAPE, 0, 4, 0);
        assertThat(Stream.iterate(0L, seed -> seed + 1).limit(50).map(pattern::draw))
                .extracting(mask -> mask.index(0) / SHAPE.columns())
                .contains(0, 1, 2, 3);
    }

    @Test
    void impossibleLinesAreRefused() {
        assertThatThrownBy(() -> new EquispacedLines(SHAPE, 2, 4, 0)).hasMessageContaining("found 2");
        assertThatThrownBy(() -> new EquispacedLines(SHAPE, 0, 0, 0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> new EquispacedLines(SHAPE, 0, 49, 0))
                .hasMessage("the acceleration must be from 1 to the 48 lines of the grid, found 49");
        assertThatThrownBy(() -> new EquispacedLines(SHAPE, 1, 4, 41))
                .hasMessage("the number of calibration lines must be from 0 to the 40 lines of the grid, found 41");
        assertThatThrownBy(() -> new EquispacedLines(Shape.of(48), 0, 4, 0)).hasMessageContaining("found 48");
    }
}
