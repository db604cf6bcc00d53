package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * The stages of {@link VectorColumnKernels} in place on columns that fill one vector, whose rows follow each other without
 * gaps. One long loop with steps known beforehand: the compiler then takes all range checks out of it. Each is a class of
 * its own, and they are called through {@link #alone}, for the reason that {@link RowStage} gives.
 */
enum BlockStage {
    /** Sums and differences of pairs of neighbouring rows. */
    SUMS_AND_DIFFERENCES {
        @Override
        void run(float[] re, float[] im, int at, int rows, int quarter, float[] wr, float[] wi) {
            for (int pair = 0; pair < rows / 2; pair++) {
                int i = at + pair * 2 * COUNT;
                FloatVector ar = load(re, i);
                FloatVector ai = load(im, i);
                FloatVector br = load(re, i + COUNT);
                FloatVector bi = load(im, i + COUNT);
                ar.add(br).intoArray(re, i);
                ai.add(bi).intoArray(im, i);
                ar.sub(br).intoArray(re, i + COUNT);
                ai.sub(bi).intoArray(im, i + COUNT);
            }
        }
    },

    /** The forward stage on groups of four neighbouring rows. */
    JOIN_NEIGHBOURS {
        @Override
        void run(float[] re, float[] im, int at, int rows, int quarter, float[] wr, float[] wi) {
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
    },

    /** The adjoint of {@link #JOIN_NEIGHBOURS}. */
    PART_NEIGHBOURS {
        @Override
        void run(float[] re, float[] im, int at, int rows, int quarter, float[] wr, float[] wi) {
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
                storeBack4(ar.add(cr), ar.sub(cr), br.add(er), ei.sub(bi), re, i);
                storeBack4(ai.add(ci), ai.sub(ci), bi.add(ei), br.sub(er), im, i);
            }
        }
    },

    /** The forward stage on groups of {@code 4 · quarter} rows; w holds the twiddle factors as {@link Twiddles} lists them. */
    JOIN {
        @Override
        void run(float[] re, float[] im, int at, int rows, int quarter, float[] wr, float[] wi) {
            for (int start = 0; start < rows; start += 4 * quarter) {
                join(re, im, at + start * COUNT, quarter, wr, wi);
            }
        }
    },

    /** The adjoint of {@link #JOIN}. */
    PART {
        @Override
        void run(float[] re, float[] im, int at, int rows, int quarter, float[] wr, float[] wi) {
            for (int start = 0; start < rows; start += 4 * quarter) {
                part(re, im, at + start * COUNT, quarter, wr, wi);
            }
        }
    };

    /** All stages by their numbers: of what comes out of an array the compiler does not know the class. */
    private static final BlockStage[] ALL = values();

    /** Runs this stage as a unit of its own. */
    final void alone(float[] re, float[] im, int at, int rows, int quarter, float[] wr, float[] wi) {
        ALL[ordinal()].run(re, im, at, rows, quarter, wr, wi);
    }

    abstract void run(float[] re, float[] im, int at, int rows, int quarter, float[] wr, float[] wi);

    /** The four outputs of a forward butterfly, one part of them. */
    static void store4(FloatVector s, FloatVector t, FloatVector u, FloatVector v, float[] out, int at, int step) {
        s.add(u).intoArray(out, at);
        t.add(v).intoArray(out, at + step);
        s.sub(u).intoArray(out, at + 2 * step);
        t.sub(v).intoArray(out, at + 3 * step);
    }

    /** The four outputs of a backward butterfly on neighbouring rows. */
    static void storeBack4(FloatVector s, FloatVector t, FloatVector u, FloatVector v, float[] out, int at) {
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

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(Lanes.SPECIES, value);
    }
}
