package org.firenet.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;

class StrengthTest {
    private static final Shape IMAGE = Shape.of(40, 90);

    @Test
    void lambdaGoesWithOneOverTheRootOfPixelsAndCoils() {
        assertThat(Strength.NORMAL.lambda(IMAGE, 1)).isCloseTo(0.01, within(1e-15));
        assertThat(Strength.NORMAL.lambda(Shape.of(80, 180), 1)).isCloseTo(0.005, within(1e-15));
        assertThat(Strength.NORMAL.lambda(IMAGE, 4)).isCloseTo(0.4 / 120, within(1e-15));
        assertThat(Strength.NORMAL.lambda(IMAGE, 16)).isCloseTo(0.4 / 240, within(1e-15));
    }

    @Test
    void strongerIsLarger() {
        for (int coils : new int[] {1, 8}) {
            assertThat(Strength.GENTLE.lambda(IMAGE, coils)).isLessThan(Strength.NORMAL.lambda(IMAGE, coils));
            assertThat(Strength.STRONG.lambda(IMAGE, coils)).isGreaterThan(Strength.NORMAL.lambda(IMAGE, coils));
        }
    }
}
