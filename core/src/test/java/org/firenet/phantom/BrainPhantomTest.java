package org.firenet.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrainPhantomTest {
    private static final double[] IMAGE =
            BrainPhantom.create().image(Shape.of(401, 401)).re();

    /** The comments in the source promise these values. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "scalp, 0, 0.92, 0.45",
        "skull, 0, 0.86, 0.05",
        "fluid around the brain, 0, 0.82, 0.90",
        "grey matter, 0, 0.45, 0.60",
        "white matter, 0.30, -0.50, 0.40",
        "left ventricle, -0.13, 0.22, 0.90",
        "right back horn, 0.19, -0.27, 0.90",
        "third ventricle, 0, 0.03, 0.90",
        "caudate nucleus, -0.25, 0.21, 0.55",
        "putamen, 0.37, 0.06, 0.50",
        "thalamus, 0.16, -0.03, 0.55",
        "front fissure, 0, 0.64, 0.90",
        "large lesion, 0.40, 0.36, 0.95",
        "middle lesion, -0.40, 0.36, 0.85",
        "small lesion, -0.34, -0.10, 0.75",
        "faint lesion, 0.38, -0.36, 0.50",
        "dark lesion, -0.36, -0.36, 0.20",
        "air, 0.95, 0.95, 0"
    })
    void regionsHaveTheirValues(String region, double x, double y, double value) {
        int row = (int) Math.round(200 * (1 - y));
        int column = (int) Math.round(200 * (1 + x));
        assertThat(IMAGE[row * 401 + column]).as(region).isCloseTo(value, within(1e-12));
    }

    @Test
    void valuesAreFromZeroToOne() {
        assertThat(Arrays.stream(IMAGE).max().orElseThrow()).isLessThanOrEqualTo(1);
        assertThat(Arrays.stream(IMAGE).min().orElseThrow()).isCloseTo(0, within(1e-15));
    }
}
