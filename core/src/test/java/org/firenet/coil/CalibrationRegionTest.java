package org.firenet.coil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.VariableDensity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationRegionTest {
    @ParameterizedTest
    @CsvSource({"64, 48, 24, 24, 24x24", "64, 48, 16, 24, 16x16", "9, 7, 9, 24, 9x9", "20, 20, 8, 6, 6x6"})
    void theBlockOfAPatternIsFound(int rows, int columns, int side, int longest, String expected) {
        Shape shape = Shape.of(rows, Math.max(columns, side));
        SamplingMask mask = new VariableDensity(shape, Math.min(shape.size(), side * side + 10), 1, side).draw(1);
        assertThat(CalibrationRegion.largest(mask, longest)).hasToString("Optional[" + expected + "]");
    }

    @Test
    void linesGiveALongBlock() {
        Shape shape = Shape.of(40, 30);
        SamplingMask lines = SamplingMask.of(
                shape,
                IntStream.range(0, shape.size())
                        .filter(i -> i % 30 % 4 == 3 || Math.abs(i % 30 - 15) <= 3)
                        .toArray());
        // Columns 11 to 19 are measured; eight of them, or nine, lie around the centre, 15.
        assertThat(CalibrationRegion.largest(lines, 24)).hasToString("Optional[24x9]");
        assertThat(CalibrationRegion.largest(lines, 100)).hasToString("Optional[40x9]");
    }

    @Test
    void withoutFrequencyZeroThereIsNone() {
        assertThat(CalibrationRegion.largest(SamplingMask.of(Shape.of(8, 8), 0, 35, 37), 24))
                .isEmpty();
        assertThat(CalibrationRegion.largest(SamplingMask.of(Shape.of(8, 8), 36), 24))
                .hasToString("Optional[1x1]");
    }

    /** Against a search of all blocks. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noSampledBlockIsLarger(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Shape shape = Shape.of(6 + random.nextInt(6), 6 + random.nextInt(6));
        boolean[] sampled = new boolean[shape.size()];
        for (int i = 0; i < sampled.length; i++) {
            sampled[i] = random.nextDouble() < 0.93;
        }
        sampled[shape.rows() / 2 * shape.columns() + shape.columns() / 2] = true;
        SamplingMask mask = SamplingMask.ofBooleans(shape, sampled);
        int largest = 0;
        for (int rows = 1; rows <= Math.min(8, shape.rows()); rows++) {
            for (int columns = 1; columns <= Math.min(8, shape.columns()); columns++) {
                largest = isSampled(sampled, shape, rows, columns) ? Math.max(largest, rows * columns) : largest;
            }
        }
        CalibrationRegion found = CalibrationRegion.largest(mask, 8).orElseThrow();
        assertThat(found.rows() * found.columns()).isEqualTo(largest);
        assertThat(isSampled(sampled, shape, found.rows(), found.columns())).isTrue();
    }

    private static boolean isSampled(boolean[] sampled, Shape shape, int rows, int columns) {
        int top = shape.rows() / 2 - rows / 2;
        int left = shape.columns() / 2 - columns / 2;
        return IntStream.range(0, rows * columns)
                .allMatch(i -> sampled[(top + i / columns) * shape.columns() + left + i % columns]);
    }

    @Test
    void theBlockIsCutFromTheMiddleOfEachCoil() {
        ComplexArray grids = ComplexArray.zeros(Shape.of(2, 5, 6));
        for (int i = 0; i < grids.size(); i++) {
            grids.re()[i] = i;
            grids.im()[i] = -i;
        }
        ComplexArray block = new CalibrationRegion(3, 2).of(grids);
        assertThat(block.shape()).isEqualTo(Shape.of(2, 3, 2));
        assertThat(block.re()).containsExactly(8, 9, 14, 15, 20, 21, 38, 39, 44, 45, 50, 51);
        assertThat(block.im()[7]).isEqualTo(-39);
    }
}
