package org.firenet.certificate.falsify;

import java.util.ArrayList;
import java.util.List;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.sparsity.WeightedSparsity;

/**
 * The largest ratio of a small real matrix, by brute force: every support set of one or two positions, every direction v on
 * it in steps of one degree, and for each the least {@code ρ‖x_{Δᶜ}‖_{1,w}/√ξ + γ‖Ax‖₂} with {@code ⟨x, v⟩ = 1}, found by
 * iteratively reweighted least squares. Shares nothing with the search but the definition.
 */
final class DenseReference {
    private static final int SWEEPS = 60;
    private static final double SMALLEST = 1e-7;

    private final double[][] matrix;
    private final WeightedSparsity sparsity;
    private final NullSpaceProperty property;

    DenseReference(double[][] matrix, WeightedSparsity sparsity, NullSpaceProperty property) {
        this.matrix = matrix;
        this.sparsity = sparsity;
        this.property = property;
    }

    double largestRatio(int stepDegrees) {
        double largest = 0;
        for (int[] support : supports()) {
            int degrees = support.length == 1 ? 1 : 180;
            for (int d = 0; d < degrees; d += stepDegrees) {
                double[] v = new double[matrix[0].length];
                v[support[0]] = Math.cos(Math.toRadians(d));
                if (support.length == 2) {
                    v[support[1]] = Math.sin(Math.toRadians(d));
                }
                largest = Math.max(largest, 1 / leastRightSide(support, v));
            }
        }
        return largest;
    }

    /** All support sets with exactly s_k positions in each level, two positions in all. */
    private List<int[]> supports() {
        List<int[]> found = new ArrayList<>();
        int n = matrix[0].length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int[] count = new int[sparsity.levels().count()];
                count[sparsity.levels().levelOf(i) - 1]++;
                count[sparsity.levels().levelOf(j) - 1]++;
                boolean fits = true;
                for (int k = 0; k < count.length; k++) {
                    fits &= count[k] == sparsity.sparsities().of(k + 1);
                }
                if (fits) {
                    found.add(new int[] {i, j});
                }
            }
        }
        return found;
    }

    private double leastRightSide(int[] support, double[] v) {
        int n = v.length;
        double[] x = v.clone();
        double least = Double.POSITIVE_INFINITY;
        double smoothing = 1;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            smoothing = Math.max(SMALLEST, smoothing * 0.7);
            double measured = Math.hypot(norm(product(x)), smoothing);
            double[][] normal = new double[n][n];
            for (double[] row : matrix) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        normal[i][j] += property.gamma() * row[i] * row[j] / measured;
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                boolean inside = i == support[0] || i == support[support.length - 1];
                normal[i][i] += inside ? 1e-12 : tailWeight(i) / Math.hypot(x[i], smoothing);
            }
            x = solve(normal, v.clone());
            double inner = inner(x, v);
            for (int i = 0; i < n; i++) {
                x[i] /= inner;
            }
            least = Math.min(least, rightSide(support, x));
        }
        return least;
    }

    private double rightSide(int[] support, double[] x) {
        double sum = property.gamma() * norm(product(x));
        for (int i = 0; i < x.length; i++) {
            boolean inside = i == support[0] || i == support[support.length - 1];
            sum += inside ? 0 : tailWeight(i) * Math.abs(x[i]);
        }
        return sum;
    }

    private double tailWeight(int i) {
        return property.rho() * sparsity.weights().of(sparsity.levels().levelOf(i)) / Math.sqrt(sparsity.xi());
    }

    private double[] product(double[] x) {
        double[] y = new double[matrix.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = inner(matrix[i], x);
        }
        return y;
    }

    private static double inner(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] y) {
        return Math.sqrt(inner(y, y));
    }

    /** Gaussian elimination with pivots, in place. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            double[] row = a[k];
            a[k] = a[pivot];
            a[pivot] = row;
            double value = b[k];
            b[k] = b[pivot];
            b[pivot] = value;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                b[k] -= a[k][j] * b[j];
            }
            b[k] /= a[k][k];
        }
        return b;
    }
}
