package org.firenet.linearalgebra;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * A Hermitian matrix as {@code A = Q T Q*} with a real symmetric tridiagonal T. Q is a product of reflections
 * {@code I − b v v*} and a diagonal of phases.
 *
 * @param diagonal of T
 * @param offDiagonal of T, below and above the diagonal, at least 0; one entry less
 * @param reflections row k holds the v of reflection k, which acts on the components from k + 1 on
 * @param factors the b of each reflection, 0 for none
 * @param phases the diagonal of phases
 */
record Tridiagonal(
        double[] diagonal, double[] offDiagonal, ComplexArray reflections, double[] factors, ComplexArray phases) {

    /**
     * Reduces a matrix.
     *
     * @param a overwritten
     */
    static Tridiagonal of(ComplexArray a) {
        int n = a.shape().rows();
        ComplexArray reflections = ComplexArray.zeros(a.shape());
        double[] factors = new double[n];
        double[] off = new double[Math.max(0, n - 1)];
        ComplexArray phases = ComplexArray.zeros(Shape.of(n));
        phases.re()[0] = 1;
        for (int k = 0; k + 1 < n; k++) {
            reflect(a, k, n, reflections, factors);
            double re = a.re()[(k + 1) * n + k];
            double im = a.im()[(k + 1) * n + k];
            off[k] = Math.hypot(re, im);
            double cos = off[k] > 0 ? re / off[k] : 1;
            double sin = off[k] > 0 ? im / off[k] : 0;
            phases.re()[k + 1] = phases.re()[k] * cos - phases.im()[k] * sin;
            phases.im()[k + 1] = phases.re()[k] * sin + phases.im()[k] * cos;
        }
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = a.re()[i * n + i];
        }
        return new Tridiagonal(diagonal, off, reflections, factors, phases);
    }

    /** Makes column k zero below its first entry under the diagonal, and what remains of the matrix similar. */
    private static void reflect(ComplexArray a, int k, int n, ComplexArray reflections, double[] factors) {
        int first = k + 1;
        int row = k * n;
        double below = 0;
        for (int i = first + 1; i < n; i++) {
            below += square(a, i * n + k);
        }
        if (below == 0) {
            return;
        }
        double re = a.re()[first * n + k];
        double im = a.im()[first * n + k];
        double length = Math.sqrt(re * re + im * im + below);
        double magnitude = Math.hypot(re, im);
        double cos = magnitude > 0 ? re / magnitude : 1;
        double sin = magnitude > 0 ? im / magnitude : 0;
        double[] vr = reflections.re();
        double[] vi = reflections.im();
        for (int i = first; i < n; i++) {
            vr[row + i] = a.re()[i * n + k];
            vi[row + i] = a.im()[i * n + k];
        }
        vr[row + first] += length * cos;
        vi[row + first] += length * sin;
        factors[k] = 1 / (length * (length + magnitude));
        a.re()[first * n + k] = -length * cos;
        a.im()[first * n + k] = -length * sin;
        updateBothSides(a, first, n, reflections, row, factors[k]);
    }

    /** {@code A ← (I − b v v*) A (I − b v v*) = A − v q* − q v*} with {@code p = bAv}, {@code q = p − (b/2)(v*p)v}. */
    private static void updateBothSides(ComplexArray a, int first, int n, ComplexArray v, int at, double b) {
        double[] pr = new double[n];
        double[] pi = new double[n];
        for (int j = first; j < n; j++) {
            // Column j is the conjugate of row j, which lies in memory as one piece.
            addConjugate(pr, pi, a, j * n, b * v.re()[at + j], b * v.im()[at + j], first, n);
        }
        double inner = 0;
        for (int i = first; i < n; i++) {
            inner += v.re()[at + i] * pr[i] + v.im()[at + i] * pi[i];
        }
        for (int i = first; i < n; i++) {
            pr[i] -= b / 2 * inner * v.re()[at + i];
            pi[i] -= b / 2 * inner * v.im()[at + i];
        }
        for (int i = first; i < n; i++) {
            subtractOuter(a, i * n, v.re()[at + i], v.im()[at + i], pr, pi, 0, first, n);
            subtractOuter(a, i * n, pr[i], pi[i], v.re(), v.im(), at, first, n);
        }
    }

    /** {@code p_i += f conj(a_i)}. */
    private static void addConjugate(
            double[] pr, double[] pi, ComplexArray a, int row, double fr, double fi, int from, int to) {
        double[] ar = a.re();
        double[] ai = a.im();
        for (int i = from; i < to; i++) {
            pr[i] += fr * ar[row + i] + fi * ai[row + i];
            pi[i] += fi * ar[row + i] - fr * ai[row + i];
        }
    }

    /** {@code a_j −= f conj(x_j)}. */
    private static void subtractOuter(
            ComplexArray a, int row, double fr, double fi, double[] xr, double[] xi, int at, int from, int to) {
        double[] ar = a.re();
        double[] ai = a.im();
        for (int j = from; j < to; j++) {
            ar[row + j] -= fr * xr[at + j] + fi * xi[at + j];
            ai[row + j] -= fi * xr[at + j] - fr * xi[at + j];
        }
    }

    private static double square(ComplexArray a, int i) {
        return a.re()[i] * a.re()[i] + a.im()[i] * a.im()[i];
    }

    /** Replaces the columns of an n × n matrix, vectors of T's space, by Q times them. */
    void transformBack(ComplexArray x) {
        int n = diagonal.length;
        for (int i = 0; i < n; i++) {
            multiplyRow(x, i * n, n, phases.re()[i], phases.im()[i]);
        }
        double[] wr = new double[n];
        double[] wi = new double[n];
        for (int k = n - 2; k >= 0; k--) {
            if (factors[k] == 0) {
                continue;
            }
            // The conjugate of v* X, a sum of rows.
            Arrays.fill(wr, 0);
            Arrays.fill(wi, 0);
            for (int i = k + 1; i < n; i++) {
                addConjugate(
                        wr,
                        wi,
                        x,
                        i * n,
                        reflections.re()[k * n + i],
                        reflections.im()[k * n + i],
                        0,
                        n);
            }
            for (int i = k + 1; i < n; i++) {
                double fr = factors[k] * reflections.re()[k * n + i];
                double fi = factors[k] * reflections.im()[k * n + i];
                subtractOuter(x, i * n, fr, fi, wr, wi, 0, 0, n);
            }
        }
    }

    private static void multiplyRow(ComplexArray x, int row, int n, double fr, double fi) {
        for (int j = row; j < row + n; j++) {
            double re = x.re()[j];
            double im = x.im()[j];
            x.re()[j] = fr * re - fi * im;
            x.im()[j] = fr * im + fi * re;
        }
    }
}
