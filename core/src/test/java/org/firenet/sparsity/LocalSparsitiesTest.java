package org.firenet.sparsity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.phantom.SheppLogan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSparsitiesTest {
    private static final SparsityLevels LEVELS = SparsityLevels.ofBounds(2, 5, 6);

    @Test
    void countsMagnitudesAboveTheThresholdOnly() {
        double[] re = {0.5, 0.6, -0.51, 0.3, 0, 0.5};
        double[] im = {0, 0, 0, 0.4, 0.7, 0.1};
        LocalSparsities found = LocalSparsities.count(LEVELS, ComplexArray.of(Shape.of(6), re, im), 0.5);
        assertThat(found.perLevel()).containsExactly(1, 2, 1);
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.of(2)).isEqualTo(2);
    }

    /** The figures of a_fourier_db1_N64_s25, so that they are checked without the reference folder too. */
    @Test
    void theSheppLoganPhantomIsCountedAsByTheAuthors() {
        assertThat(asTheAuthorsCount(Shape.of(64, 64), 5).perLevel()).containsExactly(13, 20, 41, 66, 102);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_fourier_db1_N64_s25",
                "a_fourier_db1_N128_s25",
                "a_fourier_db1_N256_s25",
                "a_fourier_db1_N512_s15",
                "b_walsh_db1_N128_s25",
                "e_ell_fourier_db1_N128_s25"
            })
    void countsAgreeWithTheReference(String name) {
        LocalSparsities reference = ReferenceRun.named(name).localSparsities();
        SparsityLevels levels = reference.levels();
        assertThat(asTheAuthorsCount(levels.shape(), levels.count())).isEqualTo(reference);
    }

    @Test
    void zerosBecomeOnesOnRequest() {
        assertThat(LocalSparsities.of(LEVELS, 2, 0, 0).atLeastOne()).isEqualTo(LocalSparsities.of(LEVELS, 2, 1, 1));
    }

    @Test
    void impossibleSparsitiesAreRefused() {
        assertThatThrownBy(() -> LocalSparsities.of(LEVELS, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one local sparsity for each of 3 levels of 6 coefficients, found 2");
        assertThatThrownBy(() -> LocalSparsities.of(LEVELS, 1, 4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the local sparsity of level 2 must be from 0 to 3, found 4");
        assertThatThrownBy(() -> LocalSparsities.of(LEVELS, -1, 1, 1)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> LocalSparsities.count(LEVELS, ComplexArray.zeros(Shape.of(7)), 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 7");
    }

    /**
     * The published figures come from (image − min)/(max − min) and from levels that overlap by one: the authors count
     * the last coefficient of level k − 1, the bottom right corner of its diagonal band, for level k as well.
     */
    private static LocalSparsities asTheAuthorsCount(Shape shape, int scales) {
        SparsityLevels levels = SparsityLevels.pyramid(shape, scales);
        ComplexArray coefficients =
                HaarPyramid.of(shape, scaled(SheppLogan.modified().image(shape).re()), scales);
        LocalSparsities counted = LocalSparsities.count(levels, coefficients, 0.5);
        int[] perLevel = counted.perLevel().stream().mapToInt(Integer::intValue).toArray();
        for (int k = 2; k <= scales; k++) {
            int corner = (shape.rows() >> (scales - k + 1)) - 1;
            if (Math.abs(coefficients.re()[corner * shape.columns() + corner]) > 0.5) {
                perLevel[k - 1]++;
            }
        }
        return LocalSparsities.of(levels, perLevel);
    }

    private static double[] scaled(double[] image) {
        double min = Arrays.stream(image).min().orElseThrow();
        double max = Arrays.stream(image).max().orElseThrow();
        return Arrays.stream(image).map(v -> (v - min) / (max - min)).toArray();
    }
}
