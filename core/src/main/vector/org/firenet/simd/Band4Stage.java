package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * Joins groups of four transforms of some blocks each, with the twiddle factors of a block in registers.
 *
 * @param blocks of a band
 * @param quarter blocks of each of the four
 * @param tableRe real parts of the twiddle factors, as {@link Twiddles} lists them
 * @param tableIm imaginary parts
 */
record Band4Stage(int blocks, int quarter, float[] tableRe, float[] tableIm) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        int step = quarter * blockStride;
        for (int start = 0; start < blocks; start += 4 * quarter) {
            for (int j = 0; j < quarter; j++) {
                int first = at + (start + j) * blockStride;
                join4(plane.re(), plane.im(), first, step, rows * COUNT, tableRe, tableIm, quarter * COUNT, j * COUNT);
            }
        }
    }

    private static void join4(
            float[] re,
            float[] im,
            int at,
            int step,
            int count,
            float[] tableRe,
            float[] tableIm,
            int quarter,
            int column) {
        FloatVector w1r = load(tableRe, column);
        FloatVector w1i = load(tableIm, column);
        FloatVector w2r = load(tableRe, column + quarter);
        FloatVector w2i = load(tableIm, column + quarter);
        FloatVector w3r = load(tableRe, column + 2 * quarter);
        FloatVector w3i = load(tableIm, column + 2 * quarter);
        for (int i = at; i < at + count; i += COUNT) {
            FloatVector ar = load(re, i);
            FloatVector ai = load(im, i);
            FloatVector xr = load(re, i + step);
            FloatVector xi = load(im, i + step);
            FloatVector br = xr.mul(w2r).sub(xi.mul(w2i));
            FloatVector bi = xr.fma(w2i, xi.mul(w2r));
            xr = load(re, i + 2 * step);
            xi = load(im, i + 2 * step);
            FloatVector cr = xr.mul(w1r).sub(xi.mul(w1i));
            FloatVector ci = xr.fma(w1i, xi.mul(w1r));
            xr = load(re, i + 3 * step);
            xi = load(im, i + 3 * step);
            FloatVector er = xr.mul(w3r).sub(xi.mul(w3i));
            FloatVector ei = xr.fma(w3i, xi.mul(w3r));
            BlockStage.store4(ar.add(br), ar.sub(br), cr.add(er), ci.sub(ei), re, i, step);
            BlockStage.store4(ai.add(bi), ai.sub(bi), ci.add(ei), er.sub(cr), im, i, step);
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        int step = quarter * blockStride;
        for (int start = 0; start < blocks; start += 4 * quarter) {
            for (int j = 0; j < quarter; j++) {
                int first = at + (start + j) * blockStride;
                part4(plane.re(), plane.im(), first, step, rows * COUNT, tableRe, tableIm, quarter * COUNT, j * COUNT);
            }
        }
    }

    private static void part4(
            float[] re,
            float[] im,
            int at,
            int step,
            int count,
            float[] tableRe,
            float[] tableIm,
            int quarter,
            int column) {
        FloatVector w1r = load(tableRe, column);
        FloatVector w1i = load(tableIm, column);
        FloatVector w2r = load(tableRe, column + quarter);
        FloatVector w2i = load(tableIm, column + quarter);
        FloatVector w3r = load(tableRe, column + 2 * quarter);
        FloatVector w3i = load(tableIm, column + 2 * quarter);
        for (int i = at; i < at + count; i += COUNT) {
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
            FloatVector qr = br.add(er);
            FloatVector qi = bi.add(ei);
            pr.add(qr).intoArray(re, i);
            pi.add(qi).intoArray(im, i);
            BlockStage.rotateBack(pr.sub(qr), pi.sub(qi), w2r, w2i, re, im, i + step);
            pr = ar.sub(cr);
            pi = ai.sub(ci);
            qr = br.sub(er);
            qi = bi.sub(ei);
            BlockStage.rotateBack(pr.sub(qi), pi.add(qr), w1r, w1i, re, im, i + 2 * step);
            BlockStage.rotateBack(pr.add(qi), pi.sub(qr), w3r, w3i, re, im, i + 3 * step);
        }
    }
}
