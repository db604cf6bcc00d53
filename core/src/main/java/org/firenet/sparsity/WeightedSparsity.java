package org.firenet.sparsity;

import java.util.Arrays;
import org.firenet.array.ComplexArray;

/**
 * Weighted sparsity in levels: the pair (s, M) with weights, and the quantities of the error bounds made from them
 * (Colbrook, Antun and Hansen 2022, the definitions before the robust null space property).
 *
 * @param sparsities the local sparsities s_k
 * @param weights the weights w_(k) of the same levels
 */
public record WeightedSparsity(LocalSparsities sparsities, LevelWeights weights) {
    /** @throws IllegalArgumentException if the two do not have the same levels */
    public WeightedSparsity {
        if (!sparsities.levels().equals(weights.levels())) {
            throw new IllegalArgumentException("local sparsities of " + sparsities.levels() + " and weights of "
                    + weights.levels() + " do not match");
        }
    }

    /** The given sparsities, a zero replaced by one, with {@link LevelWeights#balanced their balanced weights}. */
    public static WeightedSparsity balanced(LocalSparsities sparsities) {
        return new WeightedSparsity(sparsities.atLeastOne(), LevelWeights.balanced(sparsities));
    }

    public SparsityLevels levels() {
        return sparsities.levels();
    }

    /** {@code ξ = Σ_k w_(k)² s_k}. */
    public double xi() {
        double sum = 0;
        for (int k = 1; k <= levels().count(); k++) {
            sum += term(k);
        }
        return sum;
    }

    /** {@code ζ = min_k w_(k)² s_k}; zero if a level has s_k = 0. */
    public double zeta() {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= levels().count(); k++) {
            least = Math.min(least, term(k));
        }
        return least;
    }

    /**
     * {@code κ = ξ/ζ}, at least r. Infinite if some s_k = 0 while another is not: the error bounds then say nothing, and
     * {@link LocalSparsities#atLeastOne} is the remedy. NaN if all are zero.
     */
    public double kappa() {
        return xi() / zeta();
    }

    /**
     * The distance {@code σ_{s,M}(x)_w = min{‖x − z‖_{1,w} : z is (s,M)-sparse}}: what is left when the s_k largest
     * magnitudes of each level are taken away.
     *
     * @param x K coefficients in the layout of the levels
     * @throws IllegalArgumentException if x has not K values
     */
    public double bestApproximationError(ComplexArray x) {
        if (x.size() != levels().size()) {
            throw new IllegalArgumentException("expected " + levels().size() + " coefficients, found " + x.size());
        }
        double error = 0;
        double[][] sorted = sortedMagnitudes(x);
        for (int k = 1; k <= levels().count(); k++) {
            int left = levels().sizeOf(k) - sparsities.of(k);
            error += weights.of(k) * Arrays.stream(sorted[k - 1], 0, left).sum();
        }
        return error;
    }

    private double term(int level) {
        return weights.of(level) * weights.of(level) * sparsities.of(level);
    }

    /** The magnitudes of each level, in increasing order. */
    private double[][] sortedMagnitudes(ComplexArray x) {
        double[][] perLevel = new double[levels().count()][];
        for (int k = 1; k <= perLevel.length; k++) {
            perLevel[k - 1] = new double[levels().sizeOf(k)];
        }
        int[] filled = new int[perLevel.length];
        double[] magnitude = x.magnitude();
        for (int i = 0; i < magnitude.length; i++) {
            int k = levels().levelOf(i) - 1;
            perLevel[k][filled[k]++] = magnitude[i];
        }
        for (double[] level : perLevel) {
            Arrays.sort(level);
        }
        return perLevel;
    }
}
