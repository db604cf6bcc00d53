package org.firenet.simd;

/**
 * Products of a small matrix with a batch of vectors, and soft thresholds of a batch, in double precision. Products work
 * on {@code samples} rounded up to a multiple of {@link Batch#GRANULE}; what lies beyond {@code samples} is padding.
 */
public interface BatchKernels {
    /**
     * {@code out_i += Σ_k matrix(i, k) · in_k} for each sample.
     *
     * @param in not {@code out}; as many rows as the matrix has columns
     * @param out as many rows as the matrix
     */
    void addProduct(MatrixView matrix, Batch in, Batch out, int samples);

    /** {@link #addProduct} for a matrix with many zeros, which cost nothing here. */
    void addSparseProduct(MatrixView matrix, Batch in, Batch out, int samples);

    /**
     * {@code sum(i, k) += Σ_s left_i[s] · right_k[s]}, padding included: one of the two must be zero there.
     *
     * @param sum as many rows as {@code left} and as many columns as {@code right} has rows
     */
    void addOuterProducts(Batch left, Batch right, MatrixView sum, int samples);

    /** The soft threshold {@code a ← a − min(max(a, −θ), θ)} of all entries, padding included. */
    void shrink(Batch a, double threshold);

    /**
     * The reverse of {@link #shrink}: zeroes g where the result x is zero.
     *
     * @param x of the same shape as {@code g}
     * @return {@code Σ g·sign(x)} over all entries, padding included
     */
    double reverseShrink(Batch x, Batch g);
}
