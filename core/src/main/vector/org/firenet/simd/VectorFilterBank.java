package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * {@link ColumnKernels#combine} and {@link ColumnKernels#split} on columns that fill one vector, whose rows follow each
 * other without gaps; some rows at a time so that they stay in the nearest cache between the two directions. One
 * direction per loop: methods with many more vector operations outgrow what the compiler is willing to inline.
 */
final class VectorFilterBank {
    /** Rows that are worked on at once. */
    private static final int ROWS = 64;

    private VectorFilterBank() {}

    static void combine(
            float[] re, float[] im, int left, int right, int n, FilterBank down, FilterBank along, int column) {
        int below = n * COUNT;
        for (int f = 0; f < n; f += ROWS) {
            int rows = Math.min(ROWS, n - f);
            int p = left + f * COUNT;
            int q = right + f * COUNT;
            joinDown(re, im, p, p + below, down, f, rows);
            joinDown(re, im, q, q + below, down, f, rows);
            joinAlong(re, im, p, q, along, column, rows);
            joinAlong(re, im, p + below, q + below, along, column, rows);
        }
    }

    /** {@code (a, b) ← (H_k, G_k; H_{k+n}, G_{k+n}) (a, b)} with k from {@code f} on, one per row. */
    private static void joinDown(float[] re, float[] im, int aAt, int bAt, FilterBank bank, int f, int rows) {
        float[] lowRe = bank.lowRe();
        float[] lowIm = bank.lowIm();
        float[] highRe = bank.highRe();
        float[] highIm = bank.highIm();
        int n = lowRe.length / 2;
        for (int row = 0; row < rows; row++) {
            int a = aAt + row * COUNT;
            int b = bAt + row * COUNT;
            FloatVector ar = load(re, a);
            FloatVector ai = load(im, a);
            FloatVector br = load(re, b);
            FloatVector bi = load(im, b);
            FloatVector hr = broadcast(lowRe[f + row]);
            FloatVector hi = broadcast(lowIm[f + row]);
            FloatVector gr = broadcast(highRe[f + row]);
            FloatVector gi = broadcast(highIm[f + row]);
            ar.fma(hr, br.mul(gr)).sub(ai.fma(hi, bi.mul(gi))).intoArray(re, a);
            ar.fma(hi, br.mul(gi)).add(ai.fma(hr, bi.mul(gr))).intoArray(im, a);
            hr = broadcast(lowRe[f + n + row]);
            hi = broadcast(lowIm[f + n + row]);
            gr = broadcast(highRe[f + n + row]);
            gi = broadcast(highIm[f + n + row]);
            ar.fma(hr, br.mul(gr)).sub(ai.fma(hi, bi.mul(gi))).intoArray(re, b);
            ar.fma(hi, br.mul(gi)).add(ai.fma(hr, bi.mul(gr))).intoArray(im, b);
        }
    }

    /** {@code (a, b) ← (H_k, G_k; H_{k+n}, G_{k+n}) (a, b)} with k from {@code column} on, one per lane. */
    private static void joinAlong(float[] re, float[] im, int aAt, int bAt, FilterBank bank, int column, int rows) {
        int other = column + bank.lowRe().length / 2;
        FloatVector h0r = load(bank.lowRe(), column);
        FloatVector h0i = load(bank.lowIm(), column);
        FloatVector g0r = load(bank.highRe(), column);
        FloatVector g0i = load(bank.highIm(), column);
        FloatVector h1r = load(bank.lowRe(), other);
        FloatVector h1i = load(bank.lowIm(), other);
        FloatVector g1r = load(bank.highRe(), other);
        FloatVector g1i = load(bank.highIm(), other);
        for (int row = 0; row < rows; row++) {
            int a = aAt + row * COUNT;
            int b = bAt + row * COUNT;
            FloatVector ar = load(re, a);
            FloatVector ai = load(im, a);
            FloatVector br = load(re, b);
            FloatVector bi = load(im, b);
            ar.fma(h0r, br.mul(g0r)).sub(ai.fma(h0i, bi.mul(g0i))).intoArray(re, a);
            ar.fma(h0i, br.mul(g0i)).add(ai.fma(h0r, bi.mul(g0r))).intoArray(im, a);
            ar.fma(h1r, br.mul(g1r)).sub(ai.fma(h1i, bi.mul(g1i))).intoArray(re, b);
            ar.fma(h1i, br.mul(g1i)).add(ai.fma(h1r, bi.mul(g1r))).intoArray(im, b);
        }
    }

    static void split(
            float[] re, float[] im, int left, int right, int n, FilterBank down, FilterBank along, int column) {
        int below = n * COUNT;
        for (int f = 0; f < n; f += ROWS) {
            int rows = Math.min(ROWS, n - f);
            int p = left + f * COUNT;
            int q = right + f * COUNT;
            partAlong(re, im, p, q, along, column, rows);
            partAlong(re, im, p + below, q + below, along, column, rows);
            partDown(re, im, p, p + below, down, f, rows);
            partDown(re, im, q, q + below, down, f, rows);
        }
    }

    /** The adjoint of {@link #joinAlong}. */
    private static void partAlong(float[] re, float[] im, int xAt, int yAt, FilterBank bank, int column, int rows) {
        int other = column + bank.lowRe().length / 2;
        FloatVector h0r = load(bank.lowRe(), column);
        FloatVector h0i = load(bank.lowIm(), column);
        FloatVector g0r = load(bank.highRe(), column);
        FloatVector g0i = load(bank.highIm(), column);
        FloatVector h1r = load(bank.lowRe(), other);
        FloatVector h1i = load(bank.lowIm(), other);
        FloatVector g1r = load(bank.highRe(), other);
        FloatVector g1i = load(bank.highIm(), other);
        for (int row = 0; row < rows; row++) {
            int x = xAt + row * COUNT;
            int y = yAt + row * COUNT;
            FloatVector xr = load(re, x);
            FloatVector xi = load(im, x);
            FloatVector yr = load(re, y);
            FloatVector yi = load(im, y);
            xr.fma(h0r, yr.mul(h1r)).add(xi.fma(h0i, yi.mul(h1i))).intoArray(re, x);
            xi.fma(h0r, yi.mul(h1r)).sub(xr.fma(h0i, yr.mul(h1i))).intoArray(im, x);
            xr.fma(g0r, yr.mul(g1r)).add(xi.fma(g0i, yi.mul(g1i))).intoArray(re, y);
            xi.fma(g0r, yi.mul(g1r)).sub(xr.fma(g0i, yr.mul(g1i))).intoArray(im, y);
        }
    }

    /** The adjoint of {@link #joinDown}. */
    private static void partDown(float[] re, float[] im, int xAt, int yAt, FilterBank bank, int f, int rows) {
        float[] lowRe = bank.lowRe();
        float[] lowIm = bank.lowIm();
        float[] highRe = bank.highRe();
        float[] highIm = bank.highIm();
        int n = lowRe.length / 2;
        for (int row = 0; row < rows; row++) {
            int x = xAt + row * COUNT;
            int y = yAt + row * COUNT;
            FloatVector xr = load(re, x);
            FloatVector xi = load(im, x);
            FloatVector yr = load(re, y);
            FloatVector yi = load(im, y);
            FloatVector c0r = broadcast(lowRe[f + row]);
            FloatVector c0i = broadcast(lowIm[f + row]);
            FloatVector c1r = broadcast(lowRe[f + n + row]);
            FloatVector c1i = broadcast(lowIm[f + n + row]);
            xr.fma(c0r, yr.mul(c1r)).add(xi.fma(c0i, yi.mul(c1i))).intoArray(re, x);
            xi.fma(c0r, yi.mul(c1r)).sub(xr.fma(c0i, yr.mul(c1i))).intoArray(im, x);
            c0r = broadcast(highRe[f + row]);
            c0i = broadcast(highIm[f + row]);
            c1r = broadcast(highRe[f + n + row]);
            c1i = broadcast(highIm[f + n + row]);
            xr.fma(c0r, yr.mul(c1r)).add(xi.fma(c0i, yi.mul(c1i))).intoArray(re, y);
            xi.fma(c0r, yi.mul(c1r)).sub(xr.fma(c0i, yr.mul(c1i))).intoArray(im, y);
        }
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(Lanes.SPECIES, value);
    }
}
