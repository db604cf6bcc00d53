package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadialSpokesTest {
    @Test
    void fourSpokesAreTheAxesAndTheDiagonals() {
        assertThat(picture(new RadialSpokes(Shape.of(5, 5), 4))).isEqualTo("""
                #.#.#
                .###.
                #####
                .###.
                #.#.#
                """);
    }

    @Test
    void onAnEvenGridTheSpokesMeetAtTheZeroFrequency() {
        assertThat(picture(new RadialSpokes(Shape.of(4, 6), 2))).isEqualTo("""
                ...#..
                ...#..
                ######
                ...#..
                """);
    }

    @ParameterizedTest
    @CsvSource({"64, 64, 0.25", "64, 48, 0.1", "33, 65, 0.5", "64, 64, 0.01", "16, 16, 1.0"})
    void theFractionIsReachedAndOneSpokeLessIsTooFew(int rows, int columns, double fraction) {
        Shape shape = Shape.of(rows, columns);
        RadialSpokes pattern = RadialSpokes.covering(shape, fraction);
        int wanted = SamplingPattern.samples(shape, fraction);
        assertThat(pattern.draw(0).count()).isGreaterThanOrEqualTo(wanted);
        if (pattern.spokes() > 1) {
            assertThat(new RadialSpokes(shape, pattern.spokes() - 1).draw(0).count())
                    .isLessThan(wanted);
        }
    }

    @Test
    void everySpokeCrossesTheZeroFrequencyAndTheWholeGrid() {
        for (int spokes = 1; spokes < 40; spokes++) {
            SamplingMask mask = new RadialSpokes(Shape.of(32, 32), spokes).draw(0);
            assertThat(mask.contains(16 * 32 + 16)).isTrue();
            // a spoke has 31 or 32 positions, of which those near the centre are shared
            assertThat(mask.count()).isBetween(32, 32 * spokes);
        }
    }

    @Test
    void impossibleRequestsAreRefused() {
        assertThatThrownBy(() -> new RadialSpokes(Shape.of(8, 8), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected at least one spoke, found 0");
        assertThatThrownBy(() -> RadialSpokes.covering(Shape.of(8, 8), 1.1)).hasMessageContaining("found 1.1");
        assertThatThrownBy(() -> new RadialSpokes(Shape.of(8), 3)).hasMessageContaining("found 8");
    }

    private static String picture(RadialSpokes pattern) {
        boolean[] sampled = pattern.draw(0).toBooleans();
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i < sampled.length; i++) {
            picture.append(sampled[i] ? '#' : '.');
            picture.append((i + 1) % pattern.shape().columns() == 0 ? "\n" : "");
        }
        return picture.toString();
    }
}
