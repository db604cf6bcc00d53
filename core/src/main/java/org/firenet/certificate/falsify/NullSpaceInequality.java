package org.firenet.certificate.falsify;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.PowerIteration;
import org.firenet.sparsity.WeightedSparsity;

/**
 * The inequality of the null space property for one matrix and one class of sparse vectors,
 * {@code ‖x_Δ‖₂ ≤ ρ ‖x_{Δᶜ}‖_{1,w}/√ξ + γ ‖Ax‖₂}, with ρ and γ left open. Immutable.
 */
public final class NullSpaceInequality {
    /** More than the rounding errors of ‖Ax‖₂ over ‖A‖‖x‖₂, for transforms and for dense matrices up to 1000 columns. */
    private static final double ROUNDING = 1e-12;

    private final LinearOperator operator;
    private final WeightedSparsity sparsity;
    private final double operatorNorm;
    private final int[][] positions;
    private final double[] tailWeights;

    /**
     * @param operator A, coefficients to measurements
     * @param sparsity of its coefficients, at least one in some level
     * @throws IllegalArgumentException if the two do not fit, or nothing is allowed to be in a support set
     */
    public NullSpaceInequality(LinearOperator operator, WeightedSparsity sparsity) {
        int size = sparsity.levels().size();
        if (operator.domain().size() != size) {
            throw new IllegalArgumentException("sparsity of " + size + " coefficients does not fit an operator on "
                    + operator.domain().size());
        }
        if (sparsity.sparsities().total() == 0) {
            throw new IllegalArgumentException("a null space property needs a sparsity of at least 1 in some level");
        }
        this.operator = operator;
        this.sparsity = sparsity;
        this.operatorNorm = PowerIteration.DEFAULT.safeNorm(operator);
        this.positions = new int[sparsity.levels().count()][];
        for (int k = 1; k <= positions.length; k++) {
            int level = k;
            positions[k - 1] = IntStream.range(0, size)
                    .filter(i -> sparsity.levels().levelOf(i) == level)
                    .toArray();
        }
        this.tailWeights = sparsity.weights().expand();
        double root = Math.sqrt(sparsity.xi());
        Arrays.setAll(tailWeights, i -> tailWeights[i] / root);
    }

    public LinearOperator operator() {
        return operator;
    }

    public WeightedSparsity sparsity() {
        return sparsity;
    }

    /** ‖A‖, or a bound on it that steps can be built on. */
    double operatorNorm() {
        return operatorNorm;
    }

    /** {@code w_i/√ξ}: what one unit of the coefficient i outside of Δ counts. */
    double tailWeight(int i) {
        return tailWeights[i];
    }

    /** The positions of the level k, from 1 to r; the live array. */
    int[] positionsOf(int level) {
        return positions[level - 1];
    }

    /**
     * The support set that makes the inequality hardest for x: the s_k largest magnitudes of every level. (The weight is
     * the same all over a level, so a larger entry in Δ gives more on the left and leaves less on the right.)
     */
    public boolean[] largestSupport(ComplexArray x) {
        boolean[] support = new boolean[x.size()];
        double[] magnitude = x.magnitude();
        for (int k = 1; k <= positions.length; k++) {
            markLargest(magnitude, positionsOf(k), sparsity.sparsities().of(k), support);
        }
        return support;
    }

    private static void markLargest(double[] magnitude, int[] level, int count, boolean[] support) {
        if (count == 0) {
            return;
        }
        double[] sorted = Arrays.stream(level).mapToDouble(i -> magnitude[i]).toArray();
        Arrays.sort(sorted);
        double least = sorted[sorted.length - count];
        int left = count;
        for (int i : level) {
            if (magnitude[i] > least) {
                support[i] = true;
                left--;
            }
        }
        for (int n = 0; left > 0; n++) {
            if (magnitude[level[n]] == least) {
                support[level[n]] = true;
                left--;
            }
        }
    }

    /**
     * The witness of a vector and its {@link #largestSupport}.
     *
     * @throws IllegalArgumentException if a value is not finite, or {@code x_Δ} is zero
     */
    public Witness witness(ComplexArray x) {
        requireFinite(x);
        return witness(x, largestSupport(x));
    }

    /**
     * Computes both sides afresh, the right one a little too large, so that rounding errors refute nothing.
     *
     * @param x copied
     * @param support copied
     * @throws IllegalArgumentException if Δ is no (s,M) support set, a value is not finite, or {@code x_Δ} is zero
     */
    public Witness witness(ComplexArray x, boolean[] support) {
        requireFinite(x);
        requireSupport(support);
        double left = 0;
        double tail = 0;
        double[] magnitude = x.magnitude();
        for (int i = 0; i < magnitude.length; i++) {
            if (support[i]) {
                left = Math.hypot(left, magnitude[i]);
            } else {
                tail += tailWeights[i] * magnitude[i];
            }
        }
        if (left == 0) {
            throw new IllegalArgumentException("a witness must not be zero all over its support set");
        }
        ComplexArray measured = ComplexArray.zeros(operator.range());
        operator.apply(x, measured, new Workspace());
        double error = ROUNDING * operatorNorm * x.norm();
        Sides sides = new Sides((1 + ROUNDING) * tail / left, ((1 + ROUNDING) * measured.norm() + error) / left);
        return new Witness(x.copy(), support.clone(), sides);
    }

    private static void requireFinite(ComplexArray x) {
        int bad = x.firstNonFinite();
        if (bad >= 0) {
            throw new IllegalArgumentException("a witness needs finite values, found " + x.re()[bad] + " + "
                    + x.im()[bad] + "i at position " + bad);
        }
    }

    private void requireSupport(boolean[] support) {
        for (int k = 1; k <= positions.length; k++) {
            long found = Arrays.stream(positionsOf(k)).filter(i -> support[i]).count();
            if (found > sparsity.sparsities().of(k)) {
                throw new IllegalArgumentException("a support set has at most "
                        + sparsity.sparsities().of(k) + " positions in level " + k + ", found " + found);
            }
        }
    }
}
