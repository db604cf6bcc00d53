package org.firenet.barrier.algorithm;

/** Products with small dense matrices in double precision. */
final class DenseAlgebra {
    private DenseAlgebra() {}

    /** {@code Ax − y}. */
    static double[] residual(double[][] a, double[] x, double[] y) {
        double[] r = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double sum = -y[i];
            for (int j = 0; j < x.length; j++) {
                sum += a[i][j] * x[j];
            }
            r[i] = sum;
        }
        return r;
    }

    /** {@code Aᵀu}. */
    static double[] transposeTimes(double[][] a, double[] u) {
        double[] x = new double[a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                x[j] += a[i][j] * u[i];
            }
        }
        return x;
    }

    /** {@code ‖A‖_F²}, an upper bound of {@code ‖A‖²}. */
    static double frobeniusSquared(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            for (double entry : row) {
                sum += entry * entry;
            }
        }
        return sum;
    }

    static double norm(double[] x) {
        double sum = 0;
        for (double entry : x) {
            sum += entry * entry;
        }
        return Math.sqrt(sum);
    }

    /** Soft threshold: {@code sign(v)·max(0, |v| − t)}. */
    static double shrink(double v, double t) {
        return Math.signum(v) * Math.max(0, Math.abs(v) - t);
    }
}
