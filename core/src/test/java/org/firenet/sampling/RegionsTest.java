package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions that a scanner does not leave, and patterns inside them. */
class RegionsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void partialFourierKeepsOneEndOfTheLinesWithTheCentre(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            Shape shape = Shape.of(2 + random.nextInt(40), 2 + random.nextInt(40));
            int axis = random.nextInt(2);
            double fraction = 0.5 + 0.5 * (1 - random.nextDouble());
            int lines = shape.extent(axis);
            for (PartialFourier.Side side : PartialFourier.Side.values()) {
                PartialFourier region = new PartialFourier(shape, axis, fraction, side);
                int kept = 0;
                for (int line = 0; line < lines; line++) {
                    boolean here = region.contains(axis == 0 ? line * shape.columns() : line);
                    kept += here ? 1 : 0;
                    boolean wanted = side == PartialFourier.Side.FIRST ? kept == line + 1 : kept > 0;
                    assertThat(here).isEqualTo(wanted);
                }
                assertThat(kept).isGreaterThanOrEqualTo((int) Math.ceil(fraction * lines));
                assertThat(kept).isLessThanOrEqualTo(Math.max((int) Math.ceil(fraction * lines), lines / 2 + 1));
                int centre = shape.rows() / 2 * shape.columns() + shape.columns() / 2;
                assertThat(region.contains(centre)).isTrue();
            }
        }
    }

    @Test
    void bothSidesTogetherAreTheWholeGrid() {
        Shape shape = Shape.of(10, 7);
        for (int axis = 0; axis < 2; axis++) {
            PartialFourier first = new PartialFourier(shape, axis, 0.55, PartialFourier.Side.FIRST);
            PartialFourier last = new PartialFourier(shape, axis, 0.55, PartialFourier.Side.LAST);
            for (int position = 0; position < shape.size(); position++) {
                assertThat(first.contains(position) || last.contains(position)).isTrue();
            }
        }
    }

    @Test
    void theEllipseTouchesTheBordersAndIsSymmetric() {
        Shape shape = Shape.of(64, 40);
        EllipticalRegion ellipse = new EllipticalRegion(shape);
        assertThat(ellipse.contains(20)).isTrue();
        assertThat(ellipse.contains(32 * 40)).isTrue();
        assertThat(ellipse.contains(0)).isFalse();
        int inside = 0;
        for (int row = 0; row < 64; row++) {
            for (int column = 0; column < 40; column++) {
                boolean here = ellipse.contains(row * 40 + column);
                inside += here ? 1 : 0;
                if (row > 0 && column > 0) {
                    assertThat(ellipse.contains((64 - row) * 40 + 40 - column)).isEqualTo(here);
                }
            }
        }
        assertThat(inside / 2560.0).isCloseTo(Math.PI / 4, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRestrictedPatternIsThePatternInsideTheRegion(long seed) {
        Shape shape = Shape.of(30, 44);
        SamplingPattern pattern = new PoissonDisc(shape, 300, 2, 8);
        PartialFourier half = new PartialFourier(shape, 1, 0.625, PartialFourier.Side.LAST);
        EllipticalRegion ellipse = new EllipticalRegion(shape);
        SamplingMask drawn = pattern.draw(seed);
        SamplingMask both = new Restricted(new Restricted(pattern, half), ellipse).draw(seed);
        for (int position = 0; position < shape.size(); position++) {
            boolean wanted = drawn.contains(position) && half.contains(position) && ellipse.contains(position);
            assertThat(both.contains(position)).isEqualTo(wanted);
        }
        assertThat(both.count()).isLessThan(drawn.count());
        for (int position : new CalibrationBlock(shape, 8).inside()) {
            assertThat(both.contains(position)).isTrue();
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Shape shape = Shape.of(8, 8);
        assertThatThrownBy(() -> new PartialFourier(shape, 0, 0.5, PartialFourier.Side.LAST))
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> new PartialFourier(shape, 0, Double.NaN, PartialFourier.Side.LAST))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new PartialFourier(shape, 2, 0.6, PartialFourier.Side.LAST))
                .hasMessageContaining("found 2");
        assertThatThrownBy(() -> new EllipticalRegion(Shape.of(8))).hasMessageContaining("found 8");
        assertThatThrownBy(() -> new Restricted(new UniformRandom(shape, 3), new EllipticalRegion(Shape.of(8, 9))))
                .hasMessageContaining("8x9");
        SamplingPattern corner = new EquispacedLines(shape, 0, 8, 0);
        assertThat(new Restricted(corner, new EllipticalRegion(shape)).draw(0).count())
                .isLessThan(8);
    }
}
