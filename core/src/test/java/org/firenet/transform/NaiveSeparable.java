package org.firenet.transform;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** Transforms by matrices, {@code X = D x Aᵀ}, written from the definitions and without any fast algorithm. */
final class NaiveSeparable {
    private NaiveSeparable() {}

    /** The unitary DFT matrix with frequency zero in row ⌊n/2⌋ and the given origin. */
    static ComplexArray centredDft(int n, Fourier.Origin origin) {
        int first = origin == Fourier.Origin.CENTRE ? n / 2 : 0;
        ComplexArray matrix = ComplexArray.zeros(Shape.of(n, n));
        for (int row = 0; row < n; row++) {
            for (int j = 0; j < n; j++) {
                double angle = -2 * Math.PI * Math.floorMod((row - n / 2) * (j - first), n) / n;
                matrix.re()[row * n + j] = Math.cos(angle) / Math.sqrt(n);
                matrix.im()[row * n + j] = Math.sin(angle) / Math.sqrt(n);
            }
        }
        return matrix;
    }

    /** The orthonormal Walsh matrix: the rows of Sylvester's Hadamard matrix, sorted by their number of sign changes. */
    static ComplexArray walsh(int n) {
        ComplexArray matrix = ComplexArray.zeros(Shape.of(n, n));
        for (int row = 0; row < n; row++) {
            double[] signs = new double[n];
            for (int j = 0; j < n; j++) {
                signs[j] = Integer.bitCount(row & j) % 2 == 0 ? 1 : -1;
            }
            int sequency = signChanges(signs);
            for (int j = 0; j < n; j++) {
                matrix.re()[sequency * n + j] = signs[j] / Math.sqrt(n);
            }
        }
        return matrix;
    }

    static int signChanges(double[] values) {
        int changes = 0;
        for (int j = 1; j < values.length; j++) {
            changes += values[j] * values[j - 1] < 0 ? 1 : 0;
        }
        return changes;
    }

    /** One wavelet level on length n: row k is Σ_j h_j x[2k + j + 1 − L/2], row n/2 + k the same with g. */
    static ComplexArray wavelet(int n, WaveletFilter filter) {
        ComplexArray matrix = ComplexArray.zeros(Shape.of(n, n));
        double[] h = filter.lowPass();
        double[] g = filter.highPass();
        for (int k = 0; k < n / 2; k++) {
            for (int j = 0; j < h.length; j++) {
                int column = Math.floorMod(2 * k + j + 1 - h.length / 2, n);
                matrix.re()[k * n + column] += h[j];
                matrix.re()[(n / 2 + k) * n + column] += g[j];
            }
        }
        return matrix;
    }

    /** {@code D x Aᵀ} on the top left rectangle that the matrices fit, the rest unchanged. */
    static ComplexArray transform(ComplexArray down, ComplexArray x, ComplexArray along) {
        int rows = down.shape().rows();
        int columns = along.shape().rows();
        int stride = x.shape().columns();
        ComplexArray half = x.copy();
        for (int k = 0; k < rows; k++) {
            for (int c = 0; c < columns; c++) {
                dot(down, k, x, c, stride, half, k * stride + c);
            }
        }
        ComplexArray full = half.copy();
        for (int r = 0; r < rows; r++) {
            for (int l = 0; l < columns; l++) {
                dot(along, l, half, r * stride, 1, full, r * stride + l);
            }
        }
        return full;
    }

    private static void dot(
            ComplexArray matrix, int row, ComplexArray x, int from, int step, ComplexArray out, int at) {
        int n = matrix.shape().columns();
        double re = 0;
        double im = 0;
        for (int j = 0; j < n; j++) {
            double mr = matrix.re()[row * n + j];
            double mi = matrix.im()[row * n + j];
            int p = from + j * step;
            re += mr * x.re()[p] - mi * x.im()[p];
            im += mr * x.im()[p] + mi * x.re()[p];
        }
        out.re()[at] = re;
        out.im()[at] = im;
    }
}
