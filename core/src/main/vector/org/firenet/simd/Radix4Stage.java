package org.firenet.simd;

import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * Joins groups of four transforms of length q, at least a vector's length.
 *
 * @param q the quarter
 * @param tableRe real parts of {@code ω^j, ω^{2j}, ω^{3j}}, {@code ω = e^{−2πi/4q}}, as {@link Twiddles} lists them
 * @param tableIm imaginary parts
 */
record Radix4Stage(int q, float[] tableRe, float[] tableIm) implements RowStage {
    @Override
    public void forward(float[] re, float[] im, int at, int length) {
        for (int start = at; start < at + length; start += 4 * q) {
            for (int j = 0; j < q; j += Lanes.COUNT) {
                int i = start + j;
                FloatVector ar = load(re, i);
                FloatVector ai = load(im, i);
                FloatVector xr = load(re, i + q);
                FloatVector xi = load(im, i + q);
                FloatVector wr = load(tableRe, q + j);
                FloatVector wi = load(tableIm, q + j);
                FloatVector br = xr.mul(wr).sub(xi.mul(wi));
                FloatVector bi = xr.fma(wi, xi.mul(wr));
                xr = load(re, i + 2 * q);
                xi = load(im, i + 2 * q);
                wr = load(tableRe, j);
                wi = load(tableIm, j);
                FloatVector cr = xr.mul(wr).sub(xi.mul(wi));
                FloatVector ci = xr.fma(wi, xi.mul(wr));
                xr = load(re, i + 3 * q);
                xi = load(im, i + 3 * q);
                wr = load(tableRe, 2 * q + j);
                wi = load(tableIm, 2 * q + j);
                FloatVector er = xr.mul(wr).sub(xi.mul(wi));
                FloatVector ei = xr.fma(wi, xi.mul(wr));
                store4(ar.add(br), ar.sub(br), cr.add(er), ci.sub(ei), re, i, q);
                store4(ai.add(bi), ai.sub(bi), ci.add(ei), er.sub(cr), im, i, q);
            }
        }
    }

    /** The four outputs of a forward butterfly, one part of them. */
    private static void store4(
            FloatVector s, FloatVector t, FloatVector u, FloatVector v, float[] out, int at, int step) {
        s.add(u).intoArray(out, at);
        t.add(v).intoArray(out, at + step);
        s.sub(u).intoArray(out, at + 2 * step);
        t.sub(v).intoArray(out, at + 3 * step);
    }

    @Override
    public void adjoint(float[] re, float[] im, int at, int length) {
        for (int start = at; start < at + length; start += 4 * q) {
            for (int j = 0; j < q; j += Lanes.COUNT) {
                int i = start + j;
                FloatVector ar = load(re, i);
                FloatVector ai = load(im, i);
                FloatVector cr = load(re, i + 2 * q);
                FloatVector ci = load(im, i + 2 * q);
                FloatVector br = load(re, i + q);
                FloatVector bi = load(im, i + q);
                FloatVector er = load(re, i + 3 * q);
                FloatVector ei = load(im, i + 3 * q);
                FloatVector pr = ar.add(cr);
                FloatVector pi = ai.add(ci);
                FloatVector qr = br.add(er);
                FloatVector qi = bi.add(ei);
                pr.add(qr).intoArray(re, i);
                pi.add(qi).intoArray(im, i);
                rotateBack(pr.sub(qr), pi.sub(qi), load(tableRe, q + j), load(tableIm, q + j), re, im, i + q);
                FloatVector ur = ar.sub(cr);
                FloatVector ui = ai.sub(ci);
                FloatVector vr = br.sub(er);
                FloatVector vi = bi.sub(ei);
                rotateBack(ur.sub(vi), ui.add(vr), load(tableRe, j), load(tableIm, j), re, im, i + 2 * q);
                rotateBack(
                        ur.add(vi), ui.sub(vr), load(tableRe, 2 * q + j), load(tableIm, 2 * q + j), re, im, i + 3 * q);
            }
        }
    }

    /** Stores {@code x · conj(w)}. */
    private static void rotateBack(
            FloatVector xr, FloatVector xi, FloatVector wr, FloatVector wi, float[] re, float[] im, int at) {
        xr.fma(wr, xi.mul(wi)).intoArray(re, at);
        xi.mul(wr).sub(xr.mul(wi)).intoArray(im, at);
    }
}
