package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableDensityLinesTest {
    private static final Shape SHAPE = Shape.of(48, 40);

    private static boolean[] lines(SamplingMask mask, int axis) {
        boolean[] taken = new boolean[SHAPE.extent(axis)];
        for (int line = 0; line < taken.length; line++) {
            taken[line] = mask.contains(axis == 0 ? line * SHAPE.columns() : line);
        }
        return taken;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linesAreWholeTheirNumberExactTheCentreComplete(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 30; trial++) {
            int axis = random.nextInt(2);
            int calibration = random.nextInt(9);
            int all = SHAPE.extent(axis);
            int count = Math.max(1, calibration + random.nextInt(all - calibration));
            SamplingMask mask = new VariableDensityLines(SHAPE, axis, count, 4 * random.nextDouble(), calibration)
                    .draw(random.nextLong());
            assertThat(mask.count()).isEqualTo(count * SHAPE.extent(1 - axis));
            boolean[] taken = lines(mask, axis);
            for (int position : mask.indices()) {
                assertThat(taken[Lines.of(SHAPE, axis, position)]).isTrue();
            }
            int first = all / 2 - calibration / 2;
            for (int line = first; line < first + calibration; line++) {
                assertThat(taken[line]).isTrue();
            }
        }
    }

    /** Inner lines are drawn more often, the more so the higher the degree; with degree 0 all alike. */
    @Test
    void theDensityFallsWithTheDegree() {
        double uniform = innerShare(0);
        double quadratic = innerShare(2);
        double steep = innerShare(6);
        assertThat(uniform).isBetween(0.45, 0.55);
        assertThat(quadratic).isBetween(0.72, 0.92);
        assertThat(steep).isGreaterThan(quadratic + 0.05);
    }

    /** The share of lines that lie in the inner half, over 200 draws of 8 lines. */
    private static double innerShare(double degree) {
        int inner = 0;
        for (int seed = 0; seed < 200; seed++) {
            boolean[] taken = lines(new VariableDensityLines(SHAPE, 0, 8, degree, 0).draw(seed), 0);
            for (int line = 12; line < 36; line++) {
                inner += taken[line] ? 1 : 0;
            }
        }
        return inner / 1600.0;
    }

    @Test
    void masksAreReproducible() {
        SamplingPattern pattern = new VariableDensityLines(SHAPE, 1, 12, 3, 4);
        assertThat(pattern.draw(2026)).isEqualTo(pattern.draw(2026)).isNotEqualTo(pattern.draw(2027));
        assertThat(lines(pattern.draw(2026), 1)).containsSequence(true, true, true, true);
    }

    @Test
    void impossibleLinesAreRefused() {
        assertThatThrownBy(() -> new VariableDensityLines(SHAPE, 0, 49, 1, 0)).hasMessageContaining("found 49");
        assertThatThrownBy(() -> new VariableDensityLines(SHAPE, 0, 3, 1, 4)).hasMessageContaining("found 3");
        assertThatThrownBy(() -> new VariableDensityLines(SHAPE, 0, 9, -1, 4)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> new VariableDensityLines(SHAPE, 1, 9, 1, 41)).hasMessageContaining("found 41");
        assertThatThrownBy(() -> new VariableDensityLines(SHAPE, 2, 9, 1, 4)).hasMessageContaining("found 2");
    }
}
