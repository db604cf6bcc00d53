package org.firenet.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.firenet.array.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomHeadsTest {
    private static final Shape SHAPE = Shape.of(64, 64);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void headsStayInsideTheImageAndItsRange(long seed) {
        double[] image = RandomHeads.draw(seed).image(SHAPE).re();
        for (int i = 0; i < 64; i++) {
            assertThat(image[i]).isZero();
            assertThat(image[63 * 64 + i]).isZero();
            assertThat(image[64 * i]).isZero();
            assertThat(image[64 * i + 63]).isZero();
        }
        assertThat(Arrays.stream(image)).allMatch(v -> v > -0.3 && v < 1.4).contains(1.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachSeedHasItsHeadAndTheSkullIsWhole(long seed) {
        EllipsePhantom head = RandomHeads.draw(seed);
        assertThat(head).isEqualTo(RandomHeads.draw(seed)).isNotEqualTo(RandomHeads.draw(seed + 1));
        Ellipse outside = head.ellipses().get(0);
        Ellipse inside = head.ellipses().get(1);
        assertThat(inside.semiAxisX()).isLessThan(outside.semiAxisX());
        assertThat(inside.semiAxisY() + Math.abs(inside.centreY())).isLessThan(outside.semiAxisY());
        assertThat(head.ellipses()).hasSize(10);
    }
}
