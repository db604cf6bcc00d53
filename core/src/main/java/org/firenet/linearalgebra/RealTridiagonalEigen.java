package org.firenet.linearalgebra;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.firenet.rounding.Roundoff;

/** Eigenvalues and eigenvectors of a real symmetric tridiagonal matrix by implicit QL steps with Wilkinson's shift. */
final class RealTridiagonalEigen {
    private static final int MOST_STEPS = 60;

    private final int n;
    private final double[] d;
    private final double[] e;
    /** An off-diagonal entry that changes no eigenvalue by more than rounding changes the largest. */
    private final double negligible;
    /** Row j is the vector that becomes eigenvector j: a rotation touches two rows, each in one piece. */
    private final double[][] vectors;

    /**
     * @param diagonal n entries
     * @param offDiagonal n − 1 entries
     * @throws IllegalStateException if the steps do not converge, which no finite matrix is known to cause
     */
    RealTridiagonalEigen(double[] diagonal, double[] offDiagonal) {
        this.n = diagonal.length;
        this.d = diagonal.clone();
        this.e = Arrays.copyOf(offDiagonal, n);
        this.vectors = new double[n][n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
            largest = Math.max(largest, Math.abs(d[i]) + Math.abs(e[i]));
        }
        this.negligible = largest * Roundoff.UNIT;
        for (int l = 0; l < n; l++) {
            separate(l);
        }
    }

    double value(int j) {
        return d[j];
    }

    /** Component i of eigenvector j. */
    double component(int j, int i) {
        return vectors[j][i];
    }

    /** The eigenvectors' numbers, the largest eigenvalue first. */
    int[] descending() {
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -d[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Steps until the entry beside d[l] is negligible. */
    private void separate(int l) {
        for (int steps = 0; ; steps++) {
            int m = endOfBlock(l);
            if (m == l) {
                return;
            }
            if (steps == MOST_STEPS) {
                throw new IllegalStateException("the QL steps for an eigenvalue do not converge");
            }
            step(l, m);
        }
    }

    /** The first m ≥ l whose entry beside d[m] is negligible. */
    private int endOfBlock(int l) {
        int m = l;
        while (m + 1 < n && Math.abs(e[m]) > negligible) {
            m++;
        }
        return m;
    }

    private void step(int l, int m) {
        double g = (d[l + 1] - d[l]) / (2 * e[l]);
        double r = Math.hypot(g, 1);
        g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
        double sin = 1;
        double cos = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = sin * e[i];
            double b = cos * e[i];
            r = Math.hypot(f, g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            sin = f / r;
            cos = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * sin + 2 * cos * b;
            p = sin * r;
            d[i + 1] = g + p;
            g = cos * r - b;
            rotate(vectors[i], vectors[i + 1], cos, sin);
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }

    private static void rotate(double[] x, double[] y, double cos, double sin) {
        for (int i = 0; i < x.length; i++) {
            double f = y[i];
            y[i] = sin * x[i] + cos * f;
            x[i] = cos * x[i] - sin * f;
        }
    }
}
