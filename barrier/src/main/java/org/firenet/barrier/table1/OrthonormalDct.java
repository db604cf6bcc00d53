package org.firenet.barrier.table1;

/**
 * The orthonormal DCT-II, by its definition: {@code D_kj = c_k cos(πk(2j + 1)/(2n))} with {@code c_0 = √(1/n)} and
 * {@code c_k = √(2/n)}.
 */
final class OrthonormalDct {
    private OrthonormalDct() {}

    /** D. */
    static double[][] matrix(int n) {
        double[][] d = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                d[k][j] = entry(k, j, n);
            }
        }
        return d;
    }

    static double[] transform(double[] x) {
        int n = x.length;
        double[] y = new double[n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                y[k] += entry(k, j, n) * x[j];
            }
        }
        return y;
    }

    static double[][] transformColumns(double[][] matrix) {
        int rows = matrix.length;
        double[][] result = new double[rows][matrix[0].length];
        for (int k = 0; k < rows; k++) {
            for (int j = 0; j < rows; j++) {
                double entry = entry(k, j, rows);
                for (int column = 0; column < result[k].length; column++) {
                    result[k][column] += entry * matrix[j][column];
                }
            }
        }
        return result;
    }

    private static double entry(int k, int j, int n) {
        return Math.sqrt((k == 0 ? 1.0 : 2.0) / n) * Math.cos(Math.PI * k * (2 * j + 1) / (2.0 * n));
    }
}
