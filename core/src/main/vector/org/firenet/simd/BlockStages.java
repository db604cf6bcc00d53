package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * The stages of {@link VectorColumnKernels} in place on columns that fill one vector, whose rows follow each other without
 * gaps. One long loop with steps known beforehand: the compiler then takes all range checks out of it.
 */
final class BlockStages {
    private BlockStages() {}

    /** Pairs of neighbouring rows, one part of them. */
    static void sumsAndDifferences(float[] x, int at, int rows) {
        for (int pair = 0; pair < rows / 2; pair++) {
            int i = at + pair * 2 * COUNT;
            FloatVector a = load(x, i);
            FloatVector b = load(x, i + COUNT);
            a.add(b).intoArray(x, i);
            a.sub(b).intoArray(x, i + COUNT);
        }
    }

    /** The forward stage on groups of four neighbouring rows. */
    static void joinNeighbours(float[] re, float[] im, int at, int rows) {
        for (int group = 0; group < rows / 4; group++) {
            int i = at + group * 4 * COUNT;
            FloatVector ar = load(re, i);
            FloatVector ai = load(im, i);
            FloatVector br = load(re, i + COUNT);
            FloatVector bi = load(im, i + COUNT);
            FloatVector cr = load(re, i + 2 * COUNT);
            FloatVector ci = load(im, i + 2 * COUNT);
            FloatVector er = load(re, i + 3 * COUNT);
            FloatVector ei = load(im, i + 3 * COUNT);
            store4(ar.add(br), ar.sub(br), cr.add(er), ci.sub(ei), re, i, COUNT);
            store4(ai.add(bi), ai.sub(bi), ci.add(ei), er.sub(cr), im, i, COUNT);
        }
    }

    /** The adjoint of {@link #joinNeighbours}. */
    static void partNeighbours(float[] re, float[] im, int at, int rows) {
        for (int group = 0; group < rows / 4; group++) {
            int i = at + group * 4 * COUNT;
            FloatVector ar = load(re, i);
            FloatVector ai = load(im, i);
            FloatVector br = load(re, i + COUNT);
            FloatVector bi = load(im, i + COUNT);
            FloatVector cr = load(re, i + 2 * COUNT);
            FloatVector ci = load(im, i + 2 * COUNT);
            FloatVector er = load(re, i + 3 * COUNT);
            FloatVector ei = load(im, i + 3 * COUNT);
            store4(ar.add(cr), ar.sub(cr), br.add(er), ei.sub(bi), re, i);
            store4(ai.add(ci), ai.sub(ci), bi.add(ei), br.sub(er), im, i);
        }
    }

    /** The four outputs of a forward butterfly, one part of them. */
    static void store4(FloatVector s, FloatVector t, FloatVector u, FloatVector v, float[] out, int at, int step) {
        s.add(u).intoArray(out, at);
        t.add(v).intoArray(out, at + step);
        s.sub(u).intoArray(out, at + 2 * step);
        t.sub(v).intoArray(out, at + 3 * step);
    }

    /** The four outputs of a backward butterfly on neighbouring rows. */
    private static void store4(FloatVector s, FloatVector t, FloatVector u, FloatVector v, float[] out, int at) {
        s.add(u).intoArray(out, at);
        s.sub(u).intoArray(out, at + COUNT);
        t.add(v).intoArray(out, at + 2 * COUNT);
        t.sub(v).intoArray(out, at + 3 * COUNT);
    }

    /** The forward stage on one group of {@code 4q} rows; w holds the twiddle factors as {@link Twiddles} lists them. */
    static void join(float[] re, float[] im, int at, int q, float[] wr, float[] wi) {
        int step = q * COUNT;
        for (int j = 0; j < q; j++) {
            int i = at + j * COUNT;
            FloatVector ar = load(re, i);
            FloatVector ai = load(im, i);
            FloatVector xr = load(re, i + step);
            FloatVector xi = load(im, i + step);
            FloatVector vr = broadcast(wr[q + j]);
            FloatVector vi = broadcast(wi[q + j]);
            FloatVector br = xr.mul(vr).sub(xi.mul(vi));
            FloatVector bi = xr.fma(vi, xi.mul(vr));
            xr = load(re, i + 2 * step);
            xi = load(im, i + 2 * step);
            vr = broadcast(wr[j]);
            vi = broadcast(wi[j]);
            FloatVector cr = xr.mul(vr).sub(xi.mul(vi));
            FloatVector ci = xr.fma(vi, xi.mul(vr));
            xr = load(re, i + 3 * step);
            xi = load(im, i + 3 * step);
            vr = broadcast(wr[2 * q + j]);
            vi = broadcast(wi[2 * q + j]);
            FloatVector er = xr.mul(vr).sub(xi.mul(vi));
            FloatVector ei = xr.fma(vi, xi.mul(vr));
            store4(ar.add(br), ar.sub(br), cr.add(er), ci.sub(ei), re, i, step);
            store4(ai.add(bi), ai.sub(bi), ci.add(ei), er.sub(cr), im, i, step);
        }
    }

    /** The adjoint of {@link #join}. */
    static void part(float[] re, float[] im, int at, int q, float[] wr, float[] wi) {
        int step = q * COUNT;
        for (int j = 0; j < q; j++) {
            int i = at + j * COUNT;
            FloatVector ar = load(re, i);
            FloatVector ai = load(im, i);
            FloatVector br = load(re, i + step);
            FloatVector bi = load(im, i + step);
            FloatVector cr = load(re, i + 2 * step);
            FloatVector ci = load(im, i + 2 * step);
            FloatVector er = load(re, i + 3 * step);
            FloatVector ei = load(im, i + 3 * step);
            FloatVector pr = ar.add(cr);
            FloatVector pi = ai.add(ci);
            FloatVector sr = br.add(er);
            FloatVector si = bi.add(ei);
            pr.add(sr).intoArray(re, i);
            pi.add(si).intoArray(im, i);
            rotateBack(pr.sub(sr), pi.sub(si), broadcast(wr[q + j]), broadcast(wi[q + j]), re, im, i + step);
            pr = ar.sub(cr);
            pi = ai.sub(ci);
            sr = br.sub(er);
            si = bi.sub(ei);
            rotateBack(pr.sub(si), pi.add(sr), broadcast(wr[j]), broadcast(wi[j]), re, im, i + 2 * step);
            rotateBack(
                    pr.add(si), pi.sub(sr), broadcast(wr[2 * q + j]), broadcast(wi[2 * q + j]), re, im, i + 3 * step);
        }
    }

    /** Stores {@code x · conj(w)}. */
    static void rotateBack(
            FloatVector xr, FloatVector xi, FloatVector wr, FloatVector wi, float[] re, float[] im, int at) {
        xr.fma(wr, xi.mul(wi)).intoArray(re, at);
        xi.mul(wr).sub(xr.mul(wi)).intoArray(im, at);
    }

    /** The Walsh–Hadamard stage on groups of four neighbouring rows, one part of them. */
    static void hadamardNeighbours(float[] x, int at, int rows) {
        for (int group = 0; group < rows / 4; group++) {
            int i = at + group * 4 * COUNT;
            hadamard4(x, i, COUNT);
        }
    }

    /** Two Walsh–Hadamard stages on four stretches of {@code count} entries each, one part of them. */
    static void hadamard(float[] x, int at, int step, int count) {
        for (int i = 0; i < count; i += COUNT) {
            hadamard4(x, at + i, step);
        }
    }

    private static void hadamard4(float[] x, int i, int step) {
        FloatVector a = load(x, i);
        FloatVector b = load(x, i + step);
        FloatVector c = load(x, i + 2 * step);
        FloatVector d = load(x, i + 3 * step);
        store4(a.add(b), a.sub(b), c.add(d), c.sub(d), x, i, step);
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(Lanes.SPECIES, value);
    }
}
