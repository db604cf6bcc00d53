package org.firenet.barrier.instance;

import java.util.List;

/**
 * The class Ω_K: direct sums of two rows,
 *
 * <pre>
 *   A = (a₁ a₂  0  0)      y = ( 1)      jump of the minimiser at a₁ = a₂: 3·10^−K,     ties allowed
 *       ( 0  0 b₁ b₂)          (10)      jump of the minimiser at b₁ = b₂: 3·10^−(K−1), ties excluded
 * </pre>
 *
 * <p>where the larger entry of each row, its peak α, is known, and only its position and the gap {@code 2^−q ≤ α/2} vary.
 * The second entry of y makes the peaks of both rows (nearly) equal, so that {@code cond(AA*) ≤ 1.7}. For P3 the minimisers
 * of the direct sum are those of the rows because {@code λ²(1/α₁² + 1/α₂²) < 1}; P2 and P1 with η = 0 separate anyway.
 *
 * @param problem the problem to be solved
 * @param digits K
 */
public record ProblemClass(Problem problem, int digits) {
    public static final int MIN_DIGITS = 2;
    public static final int MAX_DIGITS = 30;

    /** The row whose jump is {@code 3·10^−K}, and the row whose jump is {@code 3·10^−(K−1)}. */
    public static final int FINE = 0;

    public static final int COARSE = 1;

    public ProblemClass {
        if (digits < MIN_DIGITS || digits > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    "K must lie between " + MIN_DIGITS + " and " + MAX_DIGITS + ", found " + digits);
        }
    }

    /** The two rows: {@link #FINE} and {@link #COARSE}. */
    public List<Block> blocks() {
        return List.of(Block.of(problem, digits, 1), Block.of(problem, digits - 1, 10));
    }

    /** The instance without any difficulty: both gaps as large as the class has them, in favour of the first entries. */
    public Instance clearInstance() {
        return instance(blocks().get(FINE).clearGap(0), blocks().get(COARSE).clearGap(0));
    }

    /**
     * The instance with the given gaps.
     *
     * @throws IllegalArgumentException if the second gap is a tie, which the class excludes
     */
    public Instance instance(Gap fine, Gap coarse) {
        if (coarse.isTie()) {
            throw new IllegalArgumentException("the class has no ties in its second row");
        }
        return new Instance(this, blocks(), List.of(fine, coarse));
    }
}
