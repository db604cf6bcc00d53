package org.firenet.certificate.falsify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.operator.DenseMatrix;
import org.firenet.operator.LinearOperator;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;
import org.firenet.sparsity.WeightedSparsity;
import org.firenet.testing.RandomMatrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what is there, and nothing that is not. */
class FalsifierTest {
    private static final Falsifier THOROUGH = new Falsifier(60, 8, 200, 7);
    private static final Falsifier QUICK = new Falsifier(15, 3, 40, 7);

    @ParameterizedTest
    @CsvSource({
        "2, 0.5, 3, levels",
        "3, 0.9, 1, levels",
        "4, 0.2, 10, levels",
        "5, 0.5, 3, pair",
        "6, 0.5, 0.5, pair",
        "7, 0.1, 10, pair",
        "8, 0.9, 4, pair"
    })
    void onSmallMatricesTheSearchFindsWhatBruteForceFinds(long seed, double rho, double gamma, String kind) {
        double[][] rows = gaussianRows(seed);
        NullSpaceProperty property = new NullSpaceProperty(rho, gamma);
        WeightedSparsity sparsity = kind.equals("pair") ? sparsity(new int[] {8}, 2) : sparsity(new int[] {3, 8}, 1, 1);
        double reference = new DenseReference(rows, sparsity, property).largestRatio(3);
        double found = attack(THOROUGH, new DenseMatrix(array(rows)), sparsity, property)
                .ratio();
        assertThat(found / reference).isBetween(0.99, 1.005);
    }

    @Test
    void aMatrixWithTwoEqualColumnsIsCaughtForEveryRhoAndGamma() {
        double[][] rows = gaussianRows(11);
        for (double[] row : rows) {
            row[6] = row[2];
        }
        WeightedSparsity sparsity = sparsity(new int[] {8}, 2);
        Falsification found =
                attack(THOROUGH, new DenseMatrix(array(rows)), sparsity, new NullSpaceProperty(0.999, 1e3));
        assertThat(found.refuted()).isTrue();
        assertThat(found.worst().support()).containsExactly(false, false, true, false, false, false, true, false);
        assertThat(found.frontier().leastRho(1e3)).isGreaterThan(1);
    }

    /** x = (1, −ε, …, −ε) spans the null space: its ratio is known, and larger γ do not save the property. */
    @Test
    void aCompressibleNullVectorIsCaught() {
        int n = 8;
        double small = 0.05;
        double[][] rows = new double[n - 1][n];
        for (int i = 0; i < n - 1; i++) {
            rows[i][0] = small;
            rows[i][i + 1] = 1;
        }
        // tail = 7·0.05 with w = 1, ξ = 1: ρ is refuted below 1/0.35.
        Falsification found = attack(
                QUICK, new DenseMatrix(array(rows)), sparsity(new int[] {n}, 1), new NullSpaceProperty(0.9, 1e5));
        assertThat(found.refuted()).isTrue();
        assertThat(found.frontier().leastRho(1e5)).isBetween(2.8, 1 / 0.35);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsProvedIsNeverRefuted(long seed) {
        // Full column rank with the least singular value s: ‖x_Δ‖ ≤ ‖x‖ ≤ ‖Ax‖/s, for every ρ, and γ = 1/s is sharp.
        double least = 0.3;
        LinearOperator matrix = RandomMatrices.withSingularValues(9, 6, seed, 2, 1.5, 1, 0.8, 0.5, least);
        for (double rho : new double[] {1e-6, 0.5, 0.999}) {
            Falsification found =
                    attack(QUICK, matrix, sparsity(new int[] {6}, 6), new NullSpaceProperty(rho, 1 / least));
            assertThat(found.refuted()).as("ratio %s", found.ratio()).isFalse();
            assertThat(found.ratio()).as("the bound is attained").isGreaterThan(0.9);
            assertThat(found.frontier().leastGamma(rho)).isLessThanOrEqualTo(1 / least);
        }
    }

    @Test
    void aUnitaryMatrixIsNotRefutedAlthoughEveryVectorIsOnTheEdge() {
        LinearOperator unitary = RandomMatrices.unitary(8, 3);
        Falsification found = attack(QUICK, unitary, sparsity(new int[] {2, 8}, 1, 2), new NullSpaceProperty(0.5, 1));
        assertThat(found.refuted()).isFalse();
        assertThat(found.ratio()).isGreaterThan(1 - 1e-9);
    }

    @Test
    void equalSeedsFindEqualWitnessesAndMoreStartsNeverFindLess() {
        LinearOperator matrix = new DenseMatrix(array(gaussianRows(5)));
        WeightedSparsity sparsity = sparsity(new int[] {3, 8}, 1, 1);
        NullSpaceProperty property = new NullSpaceProperty(0.5, 3);
        Falsification once = attack(QUICK, matrix, sparsity, property);
        Falsification twice = attack(QUICK, matrix, sparsity, property);
        assertThat(twice.worst().vector().re()).isEqualTo(once.worst().vector().re());
        assertThat(twice.frontier()).isEqualTo(once.frontier());
        assertThat(attack(new Falsifier(3, 3, 40, 7), matrix, sparsity, property)
                        .ratio())
                .isLessThanOrEqualTo(once.ratio());
    }

    @Test
    void theListenerEndsTheSearchAndSuspectsAreTried() {
        LinearOperator matrix = new DenseMatrix(array(gaussianRows(5)));
        NullSpaceInequality inequality = new NullSpaceInequality(matrix, sparsity(new int[] {8}, 1));
        NullSpaceProperty property = new NullSpaceProperty(0.5, 3);
        int[] rounds = {0};
        Falsification found = QUICK.attack(inequality, property, List.of(), round -> {
            rounds[0] = round;
            return round < 4;
        });
        assertThat(rounds[0]).isEqualTo(4);
        assertThat(found.starts()).isEqualTo(2);
        ComplexArray best = attack(THOROUGH, matrix, sparsity(new int[] {8}, 1), property)
                .worst()
                .vector();
        Falsification told = new Falsifier(1, 1, 1, 99).attack(inequality, property, List.of(best), round -> true);
        assertThat(told.ratio())
                .isGreaterThanOrEqualTo(inequality.witness(best).sides().ratio(property));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Falsifier(0, 1, 1, 1)).hasMessageContaining("found 0, 1 and 1");
        assertThatThrownBy(() -> new Falsifier(1, 0, 1, 1)).hasMessageContaining("1 round");
        assertThatThrownBy(() -> new Falsifier(1, 1, 0, 1)).hasMessageContaining("1 layer");
    }

    private static Falsification attack(
            Falsifier falsifier, LinearOperator matrix, WeightedSparsity sparsity, NullSpaceProperty property) {
        return falsifier.attack(new NullSpaceInequality(matrix, sparsity), property, List.of(), round -> true);
    }

    static WeightedSparsity sparsity(int[] bounds, int... perLevel) {
        return WeightedSparsity.balanced(LocalSparsities.of(SparsityLevels.ofBounds(bounds), perLevel));
    }

    private static double[][] gaussianRows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[4][8];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
        }
        return rows;
    }

    private static ComplexArray array(double[][] rows) {
        double[] entries = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        return ComplexArray.ofReal(Shape.of(rows.length, rows[0].length), entries);
    }
}
