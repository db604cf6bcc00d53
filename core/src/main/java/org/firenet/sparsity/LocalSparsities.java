package org.firenet.sparsity;

import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;

/**
 * The local sparsities {@code (s₁, …, s_r)}: at most s_k coefficients of level k are not zero (Colbrook, Antun and
 * Hansen 2022). Immutable.
 *
 * @param levels the levels, r of them
 * @param perLevel s₁, …, s_r in this order, each from 0 to M_k − M_{k−1}
 */
public record LocalSparsities(SparsityLevels levels, List<Integer> perLevel) {
    /** @throws IllegalArgumentException if there are not r numbers, or one is out of range */
    public LocalSparsities {
        perLevel = List.copyOf(perLevel);
        if (perLevel.size() != levels.count()) {
            throw new IllegalArgumentException(
                    "expected one local sparsity for each of " + levels + ", found " + perLevel.size());
        }
        for (int k = 1; k <= levels.count(); k++) {
            int sparsity = perLevel.get(k - 1);
            if (sparsity < 0 || sparsity > levels.sizeOf(k)) {
                throw new IllegalArgumentException("the local sparsity of level " + k + " must be from 0 to "
                        + levels.sizeOf(k) + ", found " + sparsity);
            }
        }
    }

    /**
     * Given local sparsities.
     *
     * @throws IllegalArgumentException if there are not r numbers, or one is out of range
     */
    public static LocalSparsities of(SparsityLevels levels, int... perLevel) {
        return new LocalSparsities(levels, Arrays.stream(perLevel).boxed().toList());
    }

    /**
     * Counts s_k as the number of coefficients of level k whose magnitude is above (not equal to) the threshold. The
     * authors count the Shepp–Logan phantom, scaled to [0, 1], with the threshold 0.5.
     *
     * <p>A coefficient that equals the threshold is decided by rounding. Haar coefficients of piecewise constant images
     * often do, so counts may differ a little between implementations of the same transform.
     *
     * @param coefficients K values in the layout of the levels
     * @throws IllegalArgumentException if the number of coefficients is not K
     */
    public static LocalSparsities count(SparsityLevels levels, ComplexArray coefficients, double threshold) {
        if (coefficients.size() != levels.size()) {
            throw new IllegalArgumentException(
                    "expected " + levels.size() + " coefficients for " + levels + ", found " + coefficients.size());
        }
        int[] perLevel = new int[levels.count()];
        double[] magnitude = coefficients.magnitude();
        for (int i = 0; i < magnitude.length; i++) {
            if (magnitude[i] > threshold) {
                perLevel[levels.levelOf(i) - 1]++;
            }
        }
        return of(levels, perLevel);
    }

    /**
     * The local sparsity s_k.
     *
     * @param level k from 1 to r
     */
    public int of(int level) {
        return perLevel.get(level - 1);
    }

    /** The total sparsity {@code s = Σ s_k}. */
    public int total() {
        return perLevel.stream().mapToInt(Integer::intValue).sum();
    }

    /** These sparsities with every s_k = 0 replaced by 1, so that weights and constants are finite. */
    public LocalSparsities atLeastOne() {
        return new LocalSparsities(
                levels, perLevel.stream().map(s -> Math.max(1, s)).toList());
    }
}
