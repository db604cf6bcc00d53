package org.firenet.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.firenet.array.Shape;
import org.firenet.sparsity.ReferenceRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheppLoganTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_fourier_db1_N64_s25",
                "a_fourier_db1_N128_s25",
                "a_fourier_db1_N256_s25",
                "a_fourier_db1_N512_s15"
            })
    void pixelsEqualTheReferenceBitForBit(String name) {
        ReferenceRun run = ReferenceRun.named(name);
        double[] image = SheppLogan.modified().image(run.shape()).re();
        assertThat(Arrays.mismatch(image, run.array("image"))).isEqualTo(-1);
    }

    /** The hash of the 64 × 64 reference image, for machines without the reference folder. */
    @Test
    void pixelsOfThe64x64ImageAreThoseOfTheReference() {
        double[] image = SheppLogan.modified().image(Shape.of(64, 64)).re();
        assertThat(Arrays.hashCode(image)).isEqualTo(555525107);
    }

    @Test
    void theOriginalHasTheContrastOf1974() {
        double[] image = SheppLogan.original().image(Shape.of(257, 257)).re();
        assertThat(Arrays.stream(image).max()).hasValue(2);
        assertThat(Arrays.stream(image).min()).hasValue(0);
        double[] tissue = Arrays.stream(image).filter(v -> v > 0 && v < 1.9).toArray();
        assertThat(Arrays.stream(tissue).min().orElseThrow()).isBetween(0.98, 1.01);
        assertThat(Arrays.stream(tissue).max().orElseThrow()).isBetween(1.02, 1.05);
    }
}
