package org.firenet.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomEllipsesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ellipsesLieInTheUnitDiscAndTheImageIsScaledToOne(long seed) {
        EllipsePhantom phantom = new RandomEllipses(20).draw(seed);
        assertThat(phantom.ellipses()).hasSize(20).allSatisfy(ellipse -> {
            double reach = Math.hypot(ellipse.centreX(), ellipse.centreY())
                    + Math.max(ellipse.semiAxisX(), ellipse.semiAxisY());
            assertThat(reach).isLessThanOrEqualTo(1 + 1e-12);
            assertThat(ellipse.intensity()).isPositive();
        });
        double[] image = phantom.image(Shape.of(256, 256)).re();
        assertThat(Arrays.stream(image).max().orElseThrow()).isCloseTo(1, within(1e-14));
        assertThat(Arrays.stream(image).min()).hasValue(0);
    }

    @Test
    void seedsDecideAndNothingElse() {
        RandomEllipses random = new RandomEllipses(10);
        assertThat(random.draw(1)).isEqualTo(random.draw(1)).isNotEqualTo(random.draw(2));
        assertThat(random.draw(1).ellipses().get(0).semiAxisX()).isEqualTo(0.3049527088275264);
    }

    @Test
    void impossibleRequestsAreRefused() {
        assertThatThrownBy(() -> new RandomEllipses(0)).hasMessage("expected 1 to 10000 random ellipses, found 0");
        assertThatThrownBy(() -> new RandomEllipses(3, 0.5, 0.4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the semi-axes must satisfy 0 < smallest <= largest < 1, found 0.5 and 0.4");
        assertThatThrownBy(() -> new RandomEllipses(3, 0, 0.4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RandomEllipses(3, 0.1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
