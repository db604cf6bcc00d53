package org.firenet.sparsity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelWeightsTest {
    private static final SparsityLevels LEVELS = SparsityLevels.ofBounds(2, 5, 6);

    @Test
    void balancedWeightsAreTheSquareRootsOfTheShares() {
        LevelWeights weights = LevelWeights.balanced(LocalSparsities.of(LEVELS, 1, 2, 1));
        assertThat(weights.expand()).containsExactly(2, 2, Math.sqrt(2), Math.sqrt(2), Math.sqrt(2), 2);
    }

    @Test
    void anEmptyLevelIsWeightedAsIfItHadOneCoefficient() {
        LevelWeights weights = LevelWeights.balanced(LocalSparsities.of(LEVELS, 1, 2, 0));
        assertThat(weights.perLevel()).containsExactly(2.0, Math.sqrt(2), 2.0);
    }

    @Test
    void uniformWeightsGiveThePlainNorm() {
        ComplexArray x = ComplexArray.of(Shape.of(6), new double[] {3, 0, 0, 1, 0, 0}, new double[] {4, 0, 0, 0, 0, 2});
        assertThat(LevelWeights.uniform(LEVELS).norm(x)).isEqualTo(8);
        assertThat(new LevelWeights(LEVELS, List.of(1.0, 10.0, 100.0)).norm(x)).isEqualTo(5 + 10 + 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_fourier_db1_N64_s25",
                "a_fourier_db1_N128_s25",
                "a_fourier_db1_N256_s25",
                "a_fourier_db1_N512_s15",
                "b_walsh_db1_N128_s25",
                "c_fourier_db2_N128_s25"
            })
    void balancedWeightsAgreeWithTheReference(String name) {
        ReferenceRun run = ReferenceRun.named(name);
        double[] weights = LevelWeights.balanced(run.localSparsities()).expand();
        double[] reference = run.array("weights_2d");
        assertThat(weights).hasSameSizeAs(reference);
        double largest = IntStream.range(0, weights.length)
                .mapToDouble(i -> Math.abs(weights[i] - reference[i]))
                .max()
                .orElseThrow();
        assertThat(largest).isLessThanOrEqualTo(1e-15);
    }

    /** A corner of weights_2d of a_fourier_db1_N64_s25, one value per level. */
    @Test
    void weightsOfThe64x64PhantomAreThoseOfTheReference() {
        SparsityLevels levels = SparsityLevels.pyramid(Shape.of(64, 64), 5);
        double[] weights = LevelWeights.balanced(LocalSparsities.of(levels, 13, 20, 41, 66, 102))
                .expand();
        double[] onTheDiagonal = {weights[0], weights[65 * 4], weights[65 * 8], weights[65 * 16], weights[65 * 32]};
        double[] reference = {
            4.314554973040049, 3.478505426185217, 2.429493573646624, 1.9148542155126762, 1.5403080924308108
        };
        assertThat(onTheDiagonal).containsExactly(reference, within(1e-15));
    }

    @Test
    void impossibleWeightsAreRefused() {
        assertThatThrownBy(() -> new LevelWeights(LEVELS, List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one weight for each of 3 levels of 6 coefficients, found 1");
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new LevelWeights(LEVELS, Collections.nCopies(3, bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("found " + bad);
        }
        assertThatThrownBy(() -> LevelWeights.uniform(LEVELS).norm(ComplexArray.zeros(Shape.of(5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 5");
    }
}
