package org.firenet.testing;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.DenseMatrix;

/** Seeded random complex matrices, with prescribed singular values where wanted. */
public final class RandomMatrices {
    private RandomMatrices() {}

    /** Independent entries, real and imaginary parts uniform in [−1, 1). */
    public static DenseMatrix uniform(int rows, int columns, long seed) {
        return new DenseMatrix(RandomArrays.complex(Shape.of(rows, columns), seed));
    }

    /** A random unitary matrix. */
    public static DenseMatrix unitary(int n, long seed) {
        return new DenseMatrix(orthonormalRows(n, n, seed));
    }

    /** U diag(values) V* with random U and V; the number of values is at most both sides. */
    public static DenseMatrix withSingularValues(int rows, int columns, long seed, double... values) {
        ComplexArray u = orthonormalRows(values.length, rows, seed);
        ComplexArray v = orthonormalRows(values.length, columns, seed + 1);
        ComplexArray a = ComplexArray.zeros(Shape.of(rows, columns));
        for (int k = 0; k < values.length; k++) {
            for (int i = 0; i < rows; i++) {
                double ur = values[k] * u.re()[k * rows + i];
                double ui = values[k] * u.im()[k * rows + i];
                for (int j = 0; j < columns; j++) {
                    double vr = v.re()[k * columns + j];
                    double vi = v.im()[k * columns + j];
                    a.re()[i * columns + j] += ur * vr + ui * vi;
                    a.im()[i * columns + j] += ui * vr - ur * vi;
                }
            }
        }
        return new DenseMatrix(a);
    }

    /** Random orthonormal rows, by Gram–Schmidt done twice. */
    private static ComplexArray orthonormalRows(int count, int length, long seed) {
        ComplexArray rows = ComplexArray.zeros(Shape.of(count, length));
        for (int k = 0; k < count; k++) {
            ComplexArray row = RandomArrays.complex(Shape.of(length), seed * 1000 + k);
            for (int pass = 0; pass < 2; pass++) {
                for (int l = 0; l < k; l++) {
                    subtractProjection(row, rows, l);
                }
                row.scale(1 / row.norm());
            }
            System.arraycopy(row.re(), 0, rows.re(), k * length, length);
            System.arraycopy(row.im(), 0, rows.im(), k * length, length);
        }
        return rows;
    }

    private static void subtractProjection(ComplexArray row, ComplexArray rows, int l) {
        int n = row.size();
        double re = 0;
        double im = 0;
        for (int j = 0; j < n; j++) {
            double qr = rows.re()[l * n + j];
            double qi = rows.im()[l * n + j];
            re += row.re()[j] * qr + row.im()[j] * qi;
            im += row.im()[j] * qr - row.re()[j] * qi;
        }
        for (int j = 0; j < n; j++) {
            double qr = rows.re()[l * n + j];
            double qi = rows.im()[l * n + j];
            row.re()[j] -= re * qr - im * qi;
            row.im()[j] -= re * qi + im * qr;
        }
    }
}
