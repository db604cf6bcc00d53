package org.firenet.linearalgebra;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** Hermitian matrices as arrays of shape [n, n], C order: products that make them, and the check that they are. */
public final class HermitianMatrix {
    /** What rounding may leave of {@code a_ij − conj(a_ji)}, relative to the largest entry. */
    private static final double ROUNDING = 1e-10;

    private HermitianMatrix() {}

    /**
     * {@code X X*}, the Gram matrix of the rows.
     *
     * @param rows shape [n, …]: n vectors of any shape
     */
    public static ComplexArray gram(ComplexArray rows) {
        int n = rows.shape().extent(0);
        int length = rows.size() / n;
        ComplexArray gram = ComplexArray.zeros(Shape.of(n, n));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double re = 0;
                double im = 0;
                for (int a = i * length, b = j * length; a < (i + 1) * length; a++, b++) {
                    re += rows.re()[a] * rows.re()[b] + rows.im()[a] * rows.im()[b];
                    im += rows.im()[a] * rows.re()[b] - rows.re()[a] * rows.im()[b];
                }
                gram.re()[i * n + j] = re;
                gram.im()[i * n + j] = im;
                gram.re()[j * n + i] = re;
                gram.im()[j * n + i] = -im;
            }
        }
        return gram;
    }

    /** @throws IllegalArgumentException if the array is no Hermitian matrix of finite numbers */
    static int requireHermitian(ComplexArray matrix) {
        int n = matrix.shape().rows();
        if (matrix.shape().columns() != n) {
            throw new IllegalArgumentException("a Hermitian matrix must be square, found " + matrix.shape());
        }
        int bad = matrix.firstNonFinite();
        if (bad >= 0) {
            throw new IllegalArgumentException("a Hermitian matrix must be finite, found " + matrix.re()[bad] + " + "
                    + matrix.im()[bad] + "i at row " + bad / n + ", column " + bad % n);
        }
        double largest = 0;
        for (int i = 0; i < matrix.size(); i++) {
            largest = Math.max(largest, Math.max(Math.abs(matrix.re()[i]), Math.abs(matrix.im()[i])));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double re = matrix.re()[i * n + j] - matrix.re()[j * n + i];
                double im = matrix.im()[i * n + j] + matrix.im()[j * n + i];
                if (Math.max(Math.abs(re), Math.abs(im)) > ROUNDING * largest) {
                    throw new IllegalArgumentException(
                            "a Hermitian matrix must equal its adjoint, found a difference at row " + i + ", column "
                                    + j);
                }
            }
        }
        return n;
    }
}
