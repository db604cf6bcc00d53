package org.firenet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firenet.array.Shape;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LevelDensityTest {
    private static final LocalSparsities SPARSITIES =
            LocalSparsities.of(SparsityLevels.pyramid(Shape.of(64, 64), 3), 100, 40, 7);

    static Stream<LevelDensity> densities() {
        Stream<LevelDensity> fourier = IntStream.rangeClosed(1, 10).mapToObj(v -> new FourierDensity(SPARSITIES, v));
        return Stream.concat(
                fourier,
                Stream.of(
                        new WalshDensity(SPARSITIES),
                        new HaarWalshDensity(SPARSITIES),
                        new HaarFourierMeasure(SPARSITIES)));
    }

    @ParameterizedTest
    @MethodSource("densities")
    void densitiesAreSymmetricAndPositive(LevelDensity density) {
        for (int k1 = 1; k1 <= 3; k1++) {
            for (int k2 = 1; k2 <= 3; k2++) {
                assertThat(density.at(k1, k2)).isEqualTo(density.at(k2, k1)).isPositive();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("densities")
    void bandsOutOfRangeAreRefused(LevelDensity density) {
        assertThatThrownBy(() -> density.at(0, 1)).hasMessage("a band must be from 1 to 3, found 0");
        assertThatThrownBy(() -> density.at(2, 4)).hasMessage("a band must be from 1 to 3, found 4");
        assertThatThrownBy(density::at).isInstanceOf(IllegalArgumentException.class);
    }

    /** By hand, v = 1, q = 0: the three sums of (2, 3), of (1, 2) doubled, of (2, 2). */
    @Test
    void theFourierDensityForHaar() {
        FourierDensity density = new FourierDensity(SPARSITIES, 1);
        assertThat(density.at(2, 3)).isEqualTo(100 / 8.0 + 40 / 2.0 + 7 / 2.0);
        assertThat(density.at(1, 2)).isEqualTo(2 * (100 / 2.0 + 40 / 2.0 + 7 / 4.0 / 8));
        assertThat(density.at(2, 2)).isEqualTo(100 / 4.0 + 40 + 7 / 2.0 / 8);
    }

    /** By hand, v = 2, 2q + 1 = 1.678, 2v + 1 = 5. */
    @Test
    void theFourierDensityForTwoVanishingMoments() {
        FourierDensity density = new FourierDensity(SPARSITIES, 2);
        double a = Math.pow(2, -1.678);
        assertThat(density.at(2, 3)).isCloseTo(100 * a * a * a + 40 * a + 7 / 2.0, within(1e-12));
        assertThat(density.at(2, 2)).isCloseTo(100 * a * a + 40 + 7 / 2.0 / 32, within(1e-12));
    }

    @Test
    void theWalshDensity() {
        WalshDensity density = new WalshDensity(SPARSITIES);
        assertThat(density.at(2, 3)).isEqualTo(100 / 8.0 + 40 / 2.0 + 7 / 2.0);
        // 4·2^{-l} on the first axis: 2, 1, 1/2
        assertThat(density.at(1, 2)).isEqualTo(100 * 2 / 2.0 + 40 + 7 / 2.0 / 2);
        assertThat(density.at(1, 1)).isEqualTo(100 * 4 + 40 + 7 / 4.0);
    }

    @Test
    void theHaarMeasures() {
        HaarWalshDensity walsh = new HaarWalshDensity(SPARSITIES);
        assertThat(walsh.at(1, 1)).isEqualTo(100);
        assertThat(walsh.at(1, 3)).isEqualTo(7 / 4.0);
        assertThat(walsh.at(3, 2, 1)).isEqualTo(7 / 8.0);
        HaarFourierMeasure fourier = new HaarFourierMeasure(SPARSITIES);
        assertThat(fourier.at(2)).isEqualTo(100 / 2.0 + 40 + 7 / 4.0 / 2);
        assertThat(fourier.at(1, 2)).isEqualTo(100 / 2.0 + 40 / 2.0 + 7 / 4.0 / 8);
        assertThat(fourier.at(1, 1, 1)).isEqualTo(100 + 40 / 4.0 / 8 + 7 / 16.0 / 64);
    }

    @Test
    void impossibleDensitiesAreRefused() {
        assertThatThrownBy(() -> new FourierDensity(SPARSITIES, 11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the Fourier density is known for 1 to 10 vanishing moments, found 11");
        assertThatThrownBy(() -> new FourierDensity(SPARSITIES, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FourierDensity(SPARSITIES, 1).at(1, 1, 1))
                .hasMessage("the Fourier density needs two bands, found 3");
    }
}
