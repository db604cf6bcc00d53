package org.firenet.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link BatchKernels} with the Vector API. Sums stay in registers: two rows by four vectors of samples in a product,
 * three rows by three in outer products. Where a matrix has no such row any more the last one is taken again; it gets
 * the same values.
 */
final class VectorBatchKernels implements BatchKernels {
    private static final VectorSpecies<Double> SPECIES =
            DoubleVector.SPECIES_PREFERRED.length() > 8 ? DoubleVector.SPECIES_512 : DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = 3;

    @Override
    public void addProduct(MatrixView matrix, Batch in, Batch out, int samples) {
        int count = Batch.padded(samples);
        for (int s = 0; s < count; s += 4 * LANES) {
            for (int i = 0; i < matrix.rows(); i += 2) {
                addTwoRows(matrix, i, Math.min(i + 1, matrix.rows() - 1), in, out, s);
            }
        }
    }

    private static void addTwoRows(MatrixView matrix, int first, int second, Batch in, Batch out, int s) {
        double[] w = matrix.entries();
        int columns = matrix.columns();
        int step = matrix.columnStride();
        int firstAt = matrix.index(first, 0);
        int secondAt = matrix.index(second, 0);
        double[] x = in.entries();
        int stride = in.stride();
        double[] y = out.entries();
        int p = first * out.stride() + s;
        int q = second * out.stride() + s;
        DoubleVector p0 = load(y, p);
        DoubleVector p1 = load(y, p + LANES);
        DoubleVector p2 = load(y, p + 2 * LANES);
        DoubleVector p3 = load(y, p + 3 * LANES);
        DoubleVector q0 = load(y, q);
        DoubleVector q1 = load(y, q + LANES);
        DoubleVector q2 = load(y, q + 2 * LANES);
        DoubleVector q3 = load(y, q + 3 * LANES);
        for (int k = 0; k < columns; k++) {
            int at = s + k * stride;
            DoubleVector v = DoubleVector.broadcast(SPECIES, w[firstAt + k * step]);
            DoubleVector u = DoubleVector.broadcast(SPECIES, w[secondAt + k * step]);
            DoubleVector x0 = load(x, at);
            p0 = x0.fma(v, p0);
            q0 = x0.fma(u, q0);
            DoubleVector x1 = load(x, at + LANES);
            p1 = x1.fma(v, p1);
            q1 = x1.fma(u, q1);
            DoubleVector x2 = load(x, at + 2 * LANES);
            p2 = x2.fma(v, p2);
            q2 = x2.fma(u, q2);
            DoubleVector x3 = load(x, at + 3 * LANES);
            p3 = x3.fma(v, p3);
            q3 = x3.fma(u, q3);
        }
        p0.intoArray(y, p);
        p1.intoArray(y, p + LANES);
        p2.intoArray(y, p + 2 * LANES);
        p3.intoArray(y, p + 3 * LANES);
        q0.intoArray(y, q);
        q1.intoArray(y, q + LANES);
        q2.intoArray(y, q + 2 * LANES);
        q3.intoArray(y, q + 3 * LANES);
    }

    @Override
    public void addOuterProducts(Batch left, Batch right, MatrixView sum, int samples) {
        double[] dots = new double[BLOCK * BLOCK];
        for (int i = 0; i < sum.rows(); i += BLOCK) {
            for (int k = 0; k < sum.columns(); k += BLOCK) {
                nineDots(left, i, right, k, Batch.padded(samples), dots);
                for (int a = 0; a < Math.min(BLOCK, sum.rows() - i); a++) {
                    for (int b = 0; b < Math.min(BLOCK, sum.columns() - k); b++) {
                        sum.entries()[sum.index(i + a, k + b)] += dots[a * BLOCK + b];
                    }
                }
            }
        }
    }

    private static void nineDots(Batch left, int i, Batch right, int k, int count, double[] dots) {
        double[] l = left.entries();
        int l0 = i * left.stride();
        int l1 = Math.min(i + 1, left.rows() - 1) * left.stride();
        int l2 = Math.min(i + 2, left.rows() - 1) * left.stride();
        double[] r = right.entries();
        int r0 = k * right.stride();
        int r1 = Math.min(k + 1, right.rows() - 1) * right.stride();
        int r2 = Math.min(k + 2, right.rows() - 1) * right.stride();
        DoubleVector s00 = DoubleVector.zero(SPECIES);
        DoubleVector s01 = s00;
        DoubleVector s02 = s00;
        DoubleVector s10 = s00;
        DoubleVector s11 = s00;
        DoubleVector s12 = s00;
        DoubleVector s20 = s00;
        DoubleVector s21 = s00;
        DoubleVector s22 = s00;
        for (int s = 0; s < count; s += LANES) {
            DoubleVector x0 = load(l, l0 + s);
            DoubleVector x1 = load(l, l1 + s);
            DoubleVector x2 = load(l, l2 + s);
            DoubleVector y0 = load(r, r0 + s);
            s00 = x0.fma(y0, s00);
            s10 = x1.fma(y0, s10);
            s20 = x2.fma(y0, s20);
            DoubleVector y1 = load(r, r1 + s);
            s01 = x0.fma(y1, s01);
            s11 = x1.fma(y1, s11);
            s21 = x2.fma(y1, s21);
            DoubleVector y2 = load(r, r2 + s);
            s02 = x0.fma(y2, s02);
            s12 = x1.fma(y2, s12);
            s22 = x2.fma(y2, s22);
        }
        dots[0] = s00.reduceLanes(VectorOperators.ADD);
        dots[1] = s01.reduceLanes(VectorOperators.ADD);
        dots[2] = s02.reduceLanes(VectorOperators.ADD);
        dots[3] = s10.reduceLanes(VectorOperators.ADD);
        dots[4] = s11.reduceLanes(VectorOperators.ADD);
        dots[5] = s12.reduceLanes(VectorOperators.ADD);
        dots[6] = s20.reduceLanes(VectorOperators.ADD);
        dots[7] = s21.reduceLanes(VectorOperators.ADD);
        dots[8] = s22.reduceLanes(VectorOperators.ADD);
    }

    @Override
    public void addSparseProduct(MatrixView matrix, Batch in, Batch out, int samples) {
        for (int i = 0; i < matrix.rows(); i++) {
            for (int k = 0; k < matrix.columns(); k++) {
                double weight = matrix.entries()[matrix.index(i, k)];
                if (weight != 0) {
                    addScaled(weight, in, k, out, i, Batch.padded(samples));
                }
            }
        }
    }

    private static void addScaled(double weight, Batch in, int inRow, Batch out, int outRow, int count) {
        int inAt = inRow * in.stride();
        int outAt = outRow * out.stride();
        DoubleVector w = DoubleVector.broadcast(SPECIES, weight);
        for (int s = 0; s < count; s += LANES) {
            load(in.entries(), inAt + s).fma(w, load(out.entries(), outAt + s)).intoArray(out.entries(), outAt + s);
        }
    }

    @Override
    public void shrink(Batch a, double threshold) {
        double[] entries = a.entries();
        int bound = SPECIES.loopBound(entries.length);
        DoubleVector above = DoubleVector.broadcast(SPECIES, threshold);
        DoubleVector below = above.neg();
        for (int i = 0; i < bound; i += LANES) {
            DoubleVector value = load(entries, i);
            value.sub(value.max(below).min(above)).intoArray(entries, i);
        }
        PlainBatchKernels.shrink(entries, bound, threshold);
    }

    @Override
    public double reverseShrink(Batch x, Batch g) {
        double[] gradient = g.entries();
        int bound = SPECIES.loopBound(gradient.length);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector sum = zero;
        for (int i = 0; i < bound; i += LANES) {
            DoubleVector value = load(x.entries(), i);
            DoubleVector passed = load(gradient, i).blend(zero, value.compare(VectorOperators.EQ, 0));
            passed.intoArray(gradient, i);
            sum = sum.add(passed.blend(passed.neg(), value.compare(VectorOperators.LT, 0)));
        }
        return sum.reduceLanes(VectorOperators.ADD) + PlainBatchKernels.reverseShrink(x.entries(), gradient, bound);
    }

    private static DoubleVector load(double[] array, int at) {
        return DoubleVector.fromArray(SPECIES, array, at);
    }
}
