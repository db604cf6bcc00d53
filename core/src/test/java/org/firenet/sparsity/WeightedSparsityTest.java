package org.firenet.sparsity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedSparsityTest {
    private static final SparsityLevels LEVELS = SparsityLevels.ofBounds(2, 5, 6);

    @Test
    void theQuantitiesOfTheBoundsFollowTheirFormulas() {
        WeightedSparsity sparsity = new WeightedSparsity(
                LocalSparsities.of(LEVELS, 1, 3, 1), new LevelWeights(LEVELS, List.of(3.0, 1.0, 2.0)));
        assertThat(sparsity.xi()).isEqualTo(9 + 3 + 4);
        assertThat(sparsity.zeta()).isEqualTo(3);
        assertThat(sparsity.kappa()).isEqualTo(16.0 / 3);
    }

    @Test
    void anEmptyLevelMakesKappaInfinite() {
        WeightedSparsity sparsity =
                new WeightedSparsity(LocalSparsities.of(LEVELS, 1, 0, 1), LevelWeights.uniform(LEVELS));
        assertThat(sparsity.kappa()).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void balancedWeightsGiveKappaEqualToTheNumberOfLevels(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SparsityLevels levels = SparsityLevels.pyramid(Shape.of(48, 32), 4);
        int[] perLevel = new int[4];
        for (int k = 1; k <= 4; k++) {
            perLevel[k - 1] = random.nextInt(levels.sizeOf(k) + 1);
        }
        perLevel[2] = 0;
        WeightedSparsity sparsity = WeightedSparsity.balanced(LocalSparsities.of(levels, perLevel));
        assertThat(sparsity.kappa()).isCloseTo(4, within(1e-13));
    }

    @Test
    void theBestApproximationKeepsTheLargestOfEachLevel() {
        WeightedSparsity sparsity = new WeightedSparsity(
                LocalSparsities.of(LEVELS, 1, 1, 0), new LevelWeights(LEVELS, List.of(10.0, 1.0, 100.0)));
        ComplexArray x =
                ComplexArray.of(Shape.of(6), new double[] {-3, 2, 5, 0.25, -3, 0.5}, new double[] {4, 0, 0, 0, 4, 0});
        assertThat(sparsity.bestApproximationError(x)).isEqualTo(10 * 2 + (5 + 0.25) + 100 * 0.5);
    }

    /** No sparse vector chosen at random comes closer. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theBestApproximationIsNotBeaten(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SparsityLevels levels = SparsityLevels.pyramid(Shape.of(8, 8), 2);
        WeightedSparsity sparsity = WeightedSparsity.balanced(LocalSparsities.of(levels, 5, 9));
        ComplexArray x = ComplexArray.zeros(levels.shape());
        for (int i = 0; i < x.size(); i++) {
            x.re()[i] = random.nextDouble() - 0.5;
            x.im()[i] = random.nextDouble() - 0.5;
        }
        double best = sparsity.bestApproximationError(x);
        for (int trial = 0; trial < 100; trial++) {
            ComplexArray rest = x.copy();
            int[] left = {0, 5, 9};
            for (int draw = 0; draw < 200; draw++) {
                int i = random.nextInt(64);
                if (left[levels.levelOf(i)] > 0 && rest.re()[i] != 0) {
                    left[levels.levelOf(i)]--;
                    rest.re()[i] = 0;
                    rest.im()[i] = 0;
                }
            }
            assertThat(sparsity.weights().norm(rest)).isGreaterThanOrEqualTo(best);
        }
    }

    @Test
    void aSparseVectorHasNoError() {
        WeightedSparsity sparsity =
                new WeightedSparsity(LocalSparsities.of(LEVELS, 1, 1, 1), LevelWeights.uniform(LEVELS));
        ComplexArray x = ComplexArray.ofReal(Shape.of(6), new double[] {0, 7, 0, 0, 7, 7});
        assertThat(sparsity.bestApproximationError(x)).isZero();
    }

    @Test
    void whatDoesNotMatchIsRefused() {
        LocalSparsities sparsities = LocalSparsities.of(LEVELS, 1, 1, 1);
        assertThatThrownBy(() -> new WeightedSparsity(sparsities, LevelWeights.uniform(SparsityLevels.ofBounds(6))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not match");
        assertThatThrownBy(() ->
                        WeightedSparsity.balanced(sparsities).bestApproximationError(ComplexArray.zeros(Shape.of(7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 7");
    }
}
