package org.firenet.linearalgebra;

import org.firenet.array.ComplexArray;

/**
 * The Cholesky factor of a positive definite Hermitian matrix: {@code A = L L*} with L lower triangular and a positive
 * diagonal.
 *
 * @param factor L, shape [n, n], zeros above the diagonal
 */
public record Cholesky(ComplexArray factor) {
    /** A pivot below this share of its diagonal entry is rounding, not information. */
    private static final double SMALLEST_PIVOT = 1e-12;

    /**
     * Factors a matrix.
     *
     * @param matrix shape [n, n]; not modified
     * @throws IllegalArgumentException if it is not square, not finite, not Hermitian or not clearly positive definite
     */
    public static Cholesky of(ComplexArray matrix) {
        int n = HermitianMatrix.requireHermitian(matrix);
        ComplexArray l = ComplexArray.zeros(matrix.shape());
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                entry(matrix, l, n, i, j);
            }
        }
        return new Cholesky(l);
    }

    /** {@code l_ij = (a_ij − Σ_{k<j} l_ik conj(l_jk)) / l_jj}. */
    private static void entry(ComplexArray a, ComplexArray l, int n, int i, int j) {
        double re = a.re()[i * n + j];
        double im = a.im()[i * n + j];
        for (int k = 0; k < j; k++) {
            double xr = l.re()[i * n + k];
            double xi = l.im()[i * n + k];
            double yr = l.re()[j * n + k];
            double yi = l.im()[j * n + k];
            re -= xr * yr + xi * yi;
            im -= xi * yr - xr * yi;
        }
        if (i == j) {
            if (!(re > SMALLEST_PIVOT * a.re()[j * n + j])) {
                throw new IllegalArgumentException(
                        "the matrix must be positive definite, found that row " + j + " depends on those before it");
            }
            l.re()[j * n + j] = Math.sqrt(re);
        } else {
            l.re()[i * n + j] = re / l.re()[j * n + j];
            l.im()[i * n + j] = im / l.re()[j * n + j];
        }
    }

    /** {@code L⁻¹}, lower triangular as well. */
    public ComplexArray inverseFactor() {
        int n = factor.shape().rows();
        ComplexArray inverse = ComplexArray.zeros(factor.shape());
        for (int column = 0; column < n; column++) {
            inverse.re()[column * n + column] = 1 / factor.re()[column * n + column];
            for (int i = column + 1; i < n; i++) {
                double re = 0;
                double im = 0;
                for (int k = column; k < i; k++) {
                    double xr = factor.re()[i * n + k];
                    double xi = factor.im()[i * n + k];
                    double yr = inverse.re()[k * n + column];
                    double yi = inverse.im()[k * n + column];
                    re -= xr * yr - xi * yi;
                    im -= xr * yi + xi * yr;
                }
                inverse.re()[i * n + column] = re / factor.re()[i * n + i];
                inverse.im()[i * n + column] = im / factor.re()[i * n + i];
            }
        }
        return inverse;
    }
}
