package org.firenet.barrier.oracle;

/**
 * What one game allows.
 *
 * @param queries how many questions may be asked
 * @param precision the largest n that may be asked for; a matrix with 2ⁿ in its denominators needs memory ∝ n
 */
public record Budget(int queries, int precision) {
    public static final int DEFAULT_PRECISION = 10_000;

    /** The given number of questions, each to 2^−10000 at most. */
    public static Budget ofQueries(int queries) {
        return new Budget(queries, DEFAULT_PRECISION);
    }
}
