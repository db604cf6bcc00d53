package org.firenet.simd;

/** {@link BatchKernels} in plain loops. */
final class PlainBatchKernels implements BatchKernels {
    @Override
    public void addProduct(MatrixView matrix, Batch in, Batch out, int samples) {
        int count = Batch.padded(samples);
        for (int i = 0; i < matrix.rows(); i++) {
            for (int k = 0; k < matrix.columns(); k++) {
                double weight = matrix.entries()[matrix.index(i, k)];
                if (weight != 0) {
                    addScaled(weight, in.entries(), k * in.stride(), out.entries(), i * out.stride(), count);
                }
            }
        }
    }

    @Override
    public void addSparseProduct(MatrixView matrix, Batch in, Batch out, int samples) {
        addProduct(matrix, in, out, samples);
    }

    private static void addScaled(double weight, double[] in, int inAt, double[] out, int outAt, int count) {
        for (int s = 0; s < count; s++) {
            out[outAt + s] = FusedMultiplyAdd.of(weight, in[inAt + s], out[outAt + s]);
        }
    }

    @Override
    public void addOuterProducts(Batch left, Batch right, MatrixView sum, int samples) {
        int count = Batch.padded(samples);
        for (int i = 0; i < sum.rows(); i++) {
            for (int k = 0; k < sum.columns(); k++) {
                sum.entries()[sum.index(i, k)] +=
                        dot(left.entries(), i * left.stride(), right.entries(), k * right.stride(), count);
            }
        }
    }

    /** Four sums at a time: one alone would wait for its own result. */
    private static double dot(double[] a, int aAt, double[] b, int bAt, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int s = 0; s < count; s += 4) {
            s0 = FusedMultiplyAdd.of(a[aAt + s], b[bAt + s], s0);
            s1 = FusedMultiplyAdd.of(a[aAt + s + 1], b[bAt + s + 1], s1);
            s2 = FusedMultiplyAdd.of(a[aAt + s + 2], b[bAt + s + 2], s2);
            s3 = FusedMultiplyAdd.of(a[aAt + s + 3], b[bAt + s + 3], s3);
        }
        return s0 + s1 + s2 + s3;
    }

    @Override
    public void shrink(Batch a, double threshold) {
        shrink(a.entries(), 0, threshold);
    }

    /** From an index on. */
    static void shrink(double[] a, int from, double threshold) {
        for (int i = from; i < a.length; i++) {
            a[i] -= Math.min(Math.max(a[i], -threshold), threshold);
        }
    }

    @Override
    public double reverseShrink(Batch x, Batch g) {
        return reverseShrink(x.entries(), g.entries(), 0);
    }

    /** From an index on. */
    static double reverseShrink(double[] x, double[] g, int from) {
        double sum = 0;
        for (int i = from; i < x.length; i++) {
            if (x[i] == 0) {
                g[i] = 0;
            } else {
                sum += Math.signum(x[i]) * g[i];
            }
        }
        return sum;
    }
}
