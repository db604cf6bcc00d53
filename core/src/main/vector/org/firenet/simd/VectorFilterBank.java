package org.firenet.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ColumnKernels#combine} and {@link ColumnKernels#split} on one vector's columns, some rows at a time so that they
 * stay in the nearest cache between the two directions. One direction per loop: methods with many more vector operations
 * outgrow what the compiler is willing to inline.
 */
final class VectorFilterBank {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;

    /** Rows that are worked on at once. */
    private static final int ROWS = 32;

    private VectorFilterBank() {}

    static void combine(
            Plane low, int lowAt, Quads quads, int at, int n, FilterBank down, FilterBank along, int column) {
        Plane image = quads.plane();
        int right = quads.right();
        int below = quads.offsetBelow();
        for (int f = 0; f < n; f += ROWS) {
            int rows = Math.min(ROWS, n - f);
            int p = at + f * image.stride();
            joinDown(low, lowAt + f * low.stride(), image, p + below, p, down, f, rows);
            joinDown(image, p + right, image, p + below + right, p + right, down, f, rows);
            joinAlong(image, p, p + right, along, column, rows);
            joinAlong(image, p + below, p + below + right, along, column, rows);
        }
    }

    /** {@code (out, b) ← (H_k, G_k; H_{k+n}, G_{k+n}) (a, b)} with k from {@code f} on, one per row. */
    private static void joinDown(Plane a, int aAt, Plane image, int bAt, int outAt, FilterBank bank, int f, int rows) {
        float[] re = image.re();
        float[] im = image.im();
        int n = bank.lowRe().length / 2;
        for (int row = 0; row < rows; row++) {
            int k = f + row;
            int offset = row * image.stride();
            FloatVector ar = load(a.re(), aAt + row * a.stride());
            FloatVector ai = load(a.im(), aAt + row * a.stride());
            FloatVector br = load(re, bAt + offset);
            FloatVector bi = load(im, bAt + offset);
            FloatVector hr = broadcast(bank.lowRe()[k]);
            FloatVector hi = broadcast(bank.lowIm()[k]);
            FloatVector gr = broadcast(bank.highRe()[k]);
            FloatVector gi = broadcast(bank.highIm()[k]);
            ar.fma(hr, br.mul(gr)).sub(ai.fma(hi, bi.mul(gi))).intoArray(re, outAt + offset);
            ar.fma(hi, br.mul(gi)).add(ai.fma(hr, bi.mul(gr))).intoArray(im, outAt + offset);
            hr = broadcast(bank.lowRe()[k + n]);
            hi = broadcast(bank.lowIm()[k + n]);
            gr = broadcast(bank.highRe()[k + n]);
            gi = broadcast(bank.highIm()[k + n]);
            ar.fma(hr, br.mul(gr)).sub(ai.fma(hi, bi.mul(gi))).intoArray(re, bAt + offset);
            ar.fma(hi, br.mul(gi)).add(ai.fma(hr, bi.mul(gr))).intoArray(im, bAt + offset);
        }
    }

    /** {@code (a, b) ← (H_k, G_k; H_{k+n}, G_{k+n}) (a, b)} with k from {@code column} on, one per lane. */
    private static void joinAlong(Plane image, int aAt, int bAt, FilterBank bank, int column, int rows) {
        float[] re = image.re();
        float[] im = image.im();
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
            int a = aAt + row * image.stride();
            int b = bAt + row * image.stride();
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

    static void split(Plane low, int lowAt, Quads quads, int at, int n, FilterBank down, FilterBank along, int column) {
        Plane image = quads.plane();
        int right = quads.right();
        int below = quads.offsetBelow();
        for (int f = 0; f < n; f += ROWS) {
            int rows = Math.min(ROWS, n - f);
            int p = at + f * image.stride();
            partAlong(image, p, p + right, along, column, rows);
            partAlong(image, p + below, p + below + right, along, column, rows);
            partDown(image, p, p + below, low, lowAt + f * low.stride(), down, f, rows);
            partDown(image, p + right, p + below + right, image, p + right, down, f, rows);
        }
    }

    /** The adjoint of {@link #joinAlong}. */
    private static void partAlong(Plane image, int xAt, int yAt, FilterBank bank, int column, int rows) {
        float[] re = image.re();
        float[] im = image.im();
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
            int x = xAt + row * image.stride();
            int y = yAt + row * image.stride();
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

    /** The adjoint of {@link #joinDown}: from {@code (x, y)} to a and, in place of y, b. */
    private static void partDown(Plane image, int xAt, int yAt, Plane a, int aAt, FilterBank bank, int f, int rows) {
        float[] re = image.re();
        float[] im = image.im();
        int n = bank.lowRe().length / 2;
        for (int row = 0; row < rows; row++) {
            int k = f + row;
            int offset = row * image.stride();
            FloatVector xr = load(re, xAt + offset);
            FloatVector xi = load(im, xAt + offset);
            FloatVector yr = load(re, yAt + offset);
            FloatVector yi = load(im, yAt + offset);
            FloatVector c0r = broadcast(bank.lowRe()[k]);
            FloatVector c0i = broadcast(bank.lowIm()[k]);
            FloatVector c1r = broadcast(bank.lowRe()[k + n]);
            FloatVector c1i = broadcast(bank.lowIm()[k + n]);
            xr.fma(c0r, yr.mul(c1r)).add(xi.fma(c0i, yi.mul(c1i))).intoArray(a.re(), aAt + row * a.stride());
            xi.fma(c0r, yi.mul(c1r)).sub(xr.fma(c0i, yr.mul(c1i))).intoArray(a.im(), aAt + row * a.stride());
            c0r = broadcast(bank.highRe()[k]);
            c0i = broadcast(bank.highIm()[k]);
            c1r = broadcast(bank.highRe()[k + n]);
            c1i = broadcast(bank.highIm()[k + n]);
            xr.fma(c0r, yr.mul(c1r)).add(xi.fma(c0i, yi.mul(c1i))).intoArray(re, yAt + offset);
            xi.fma(c0r, yi.mul(c1r)).sub(xr.fma(c0i, yr.mul(c1i))).intoArray(im, yAt + offset);
        }
    }

    private static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(SPECIES, array, at);
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
