package org.firenet.linearalgebra;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * Eigenvalues and orthonormal eigenvectors of a Hermitian matrix, {@code A = X diag(λ) X*}: Householder reflections make
 * the matrix tridiagonal and real, implicit QL steps make that diagonal (G. H. Golub, C. F. Van Loan, Matrix Computations,
 * chapter 8). Some 10 n³ operations.
 *
 * @param values λ, descending
 * @param vectors X, shape [n, n]: column j belongs to {@code values[j]}
 */
public record HermitianEigen(double[] values, ComplexArray vectors) {
    /**
     * Decomposes a matrix.
     *
     * @param matrix shape [n, n]; not modified
     * @throws IllegalArgumentException if it is not square, not finite or not Hermitian
     */
    public static HermitianEigen of(ComplexArray matrix) {
        int n = HermitianMatrix.requireHermitian(matrix);
        Tridiagonal tridiagonal = Tridiagonal.of(matrix.copy());
        RealTridiagonalEigen eigen = new RealTridiagonalEigen(tridiagonal.diagonal(), tridiagonal.offDiagonal());
        int[] order = eigen.descending();
        ComplexArray vectors = ComplexArray.zeros(Shape.of(n, n));
        double[] values = new double[n];
        for (int j = 0; j < n; j++) {
            values[j] = eigen.value(order[j]);
            for (int i = 0; i < n; i++) {
                vectors.re()[i * n + j] = eigen.component(order[j], i);
            }
        }
        tridiagonal.transformBack(vectors);
        return new HermitianEigen(values, vectors);
    }

    /** {@code Σ_{j < count} x_j x_j*}: the orthogonal projector onto the span of the first eigenvectors, at least one. */
    public ComplexArray projector(int count) {
        int n = values.length;
        ComplexArray leading = ComplexArray.zeros(Shape.of(n, count));
        for (int i = 0; i < n; i++) {
            System.arraycopy(vectors.re(), i * n, leading.re(), i * count, count);
            System.arraycopy(vectors.im(), i * n, leading.im(), i * count, count);
        }
        return HermitianMatrix.gram(leading);
    }
}
