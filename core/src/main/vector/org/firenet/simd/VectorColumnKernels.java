package org.firenet.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link ColumnKernels} with the Vector API; the plain loops finish what does not fill a vector. */
final class VectorColumnKernels implements ColumnKernels {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final ColumnKernels TAIL = PlainKernels.COLUMNS;
    private static final float[] NONE = {};

    /** Whether the columns are a vector's and lie without gaps, to be worked on in place. */
    private static boolean isBlock(Plane src, int srcAt, Plane dst, int dstAt, int width) {
        return width == LANES && src.stride() == LANES && srcAt == dstAt && src.equals(dst);
    }

    @Override
    public void radix2(Plane src, int srcAt, Plane dst, int dstAt, int rows, int width) {
        if (isBlock(src, srcAt, dst, dstAt, width)) {
            BlockStage.SUMS_AND_DIFFERENCES.alone(src.re(), src.im(), srcAt, rows, 1, NONE, NONE);
            return;
        }
        int bound = SPECIES.loopBound(width);
        for (int row = 0; row < rows; row += 2) {
            int s = srcAt + row * src.stride();
            int d = dstAt + row * dst.stride();
            for (int c = 0; c < bound; c += LANES) {
                sumAndDifference(src.re(), s + c, src.stride(), dst.re(), d + c, dst.stride());
                sumAndDifference(src.im(), s + c, src.stride(), dst.im(), d + c, dst.stride());
            }
        }
        if (bound < width) {
            TAIL.radix2(src, srcAt + bound, dst, dstAt + bound, rows, width - bound);
        }
    }

    private static void sumAndDifference(float[] src, int s, int srcStep, float[] dst, int d, int dstStep) {
        FloatVector a = load(src, s);
        FloatVector b = load(src, s + srcStep);
        a.add(b).intoArray(dst, d);
        a.sub(b).intoArray(dst, d + dstStep);
    }

    @Override
    public void radix4Forward(
            Plane src, int srcAt, Plane dst, int dstAt, int rows, int quarter, int width, Twiddles twiddles) {
        float[] wr = twiddles.re(quarter);
        float[] wi = twiddles.im(quarter);
        if (isBlock(src, srcAt, dst, dstAt, width)) {
            BlockStage stage = quarter == 1 ? BlockStage.JOIN_NEIGHBOURS : BlockStage.JOIN;
            stage.alone(src.re(), src.im(), srcAt, rows, quarter, wr, wi);
            return;
        }
        int bound = SPECIES.loopBound(width);
        int srcStep = quarter * src.stride();
        int dstStep = quarter * dst.stride();
        for (int j = 0; j < quarter; j++) {
            for (int start = j; start < rows; start += 4 * quarter) {
                int s = srcAt + start * src.stride();
                int d = dstAt + start * dst.stride();
                if (j == 0) {
                    for (int c = 0; c < bound; c += LANES) {
                        forwardWithoutTwiddles(src.re(), src.im(), s + c, srcStep, dst.re(), dst.im(), d + c, dstStep);
                    }
                } else {
                    forward(src.re(), src.im(), s, srcStep, dst.re(), dst.im(), d, dstStep, bound, wr, wi, j, quarter);
                }
            }
        }
        if (bound < width) {
            TAIL.radix4Forward(src, srcAt + bound, dst, dstAt + bound, rows, quarter, width - bound, twiddles);
        }
    }

    private static void forward(
            float[] sr,
            float[] si,
            int s,
            int srcStep,
            float[] dr,
            float[] di,
            int d,
            int dstStep,
            int bound,
            float[] wr,
            float[] wi,
            int j,
            int q) {
        FloatVector w1r = broadcast(wr[j]);
        FloatVector w1i = broadcast(wi[j]);
        FloatVector w2r = broadcast(wr[q + j]);
        FloatVector w2i = broadcast(wi[q + j]);
        FloatVector w3r = broadcast(wr[2 * q + j]);
        FloatVector w3i = broadcast(wi[2 * q + j]);
        for (int c = 0; c < bound; c += LANES) {
            FloatVector ar = load(sr, s + c);
            FloatVector ai = load(si, s + c);
            FloatVector xr = load(sr, s + c + srcStep);
            FloatVector xi = load(si, s + c + srcStep);
            FloatVector br = xr.mul(w2r).sub(xi.mul(w2i));
            FloatVector bi = xr.fma(w2i, xi.mul(w2r));
            xr = load(sr, s + c + 2 * srcStep);
            xi = load(si, s + c + 2 * srcStep);
            FloatVector cr = xr.mul(w1r).sub(xi.mul(w1i));
            FloatVector ci = xr.fma(w1i, xi.mul(w1r));
            xr = load(sr, s + c + 3 * srcStep);
            xi = load(si, s + c + 3 * srcStep);
            FloatVector er = xr.mul(w3r).sub(xi.mul(w3i));
            FloatVector ei = xr.fma(w3i, xi.mul(w3r));
            store4(ar.add(br), ar.sub(br), cr.add(er), ci.sub(ei), dr, d + c, dstStep);
            store4(ai.add(bi), ai.sub(bi), ci.add(ei), er.sub(cr), di, d + c, dstStep);
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

    private static void forwardWithoutTwiddles(
            float[] sr, float[] si, int s, int srcStep, float[] dr, float[] di, int d, int dstStep) {
        FloatVector ar = load(sr, s);
        FloatVector ai = load(si, s);
        FloatVector br = load(sr, s + srcStep);
        FloatVector bi = load(si, s + srcStep);
        FloatVector cr = load(sr, s + 2 * srcStep);
        FloatVector ci = load(si, s + 2 * srcStep);
        FloatVector er = load(sr, s + 3 * srcStep);
        FloatVector ei = load(si, s + 3 * srcStep);
        store4(ar.add(br), ar.sub(br), cr.add(er), ci.sub(ei), dr, d, dstStep);
        store4(ai.add(bi), ai.sub(bi), ci.add(ei), er.sub(cr), di, d, dstStep);
    }

    @Override
    public void radix4Adjoint(
            Plane src, int srcAt, Plane dst, int dstAt, int rows, int quarter, int width, Twiddles twiddles) {
        float[] wr = twiddles.re(quarter);
        float[] wi = twiddles.im(quarter);
        if (isBlock(src, srcAt, dst, dstAt, width)) {
            BlockStage stage = quarter == 1 ? BlockStage.PART_NEIGHBOURS : BlockStage.PART;
            stage.alone(src.re(), src.im(), srcAt, rows, quarter, wr, wi);
            return;
        }
        int bound = SPECIES.loopBound(width);
        int srcStep = quarter * src.stride();
        int dstStep = quarter * dst.stride();
        for (int j = 0; j < quarter; j++) {
            for (int start = j; start < rows; start += 4 * quarter) {
                int s = srcAt + start * src.stride();
                int d = dstAt + start * dst.stride();
                adjoint(src.re(), src.im(), s, srcStep, dst.re(), dst.im(), d, dstStep, bound, wr, wi, j, quarter);
            }
        }
        if (bound < width) {
            TAIL.radix4Adjoint(src, srcAt + bound, dst, dstAt + bound, rows, quarter, width - bound, twiddles);
        }
    }

    private static void adjoint(
            float[] sr,
            float[] si,
            int s,
            int srcStep,
            float[] dr,
            float[] di,
            int d,
            int dstStep,
            int bound,
            float[] wr,
            float[] wi,
            int j,
            int q) {
        FloatVector w1r = broadcast(wr[j]);
        FloatVector w1i = broadcast(wi[j]);
        FloatVector w2r = broadcast(wr[q + j]);
        FloatVector w2i = broadcast(wi[q + j]);
        FloatVector w3r = broadcast(wr[2 * q + j]);
        FloatVector w3i = broadcast(wi[2 * q + j]);
        for (int c = 0; c < bound; c += LANES) {
            FloatVector ar = load(sr, s + c);
            FloatVector ai = load(si, s + c);
            FloatVector cr = load(sr, s + c + 2 * srcStep);
            FloatVector ci = load(si, s + c + 2 * srcStep);
            FloatVector br = load(sr, s + c + srcStep);
            FloatVector bi = load(si, s + c + srcStep);
            FloatVector er = load(sr, s + c + 3 * srcStep);
            FloatVector ei = load(si, s + c + 3 * srcStep);
            FloatVector pr = ar.add(cr);
            FloatVector pi = ai.add(ci);
            FloatVector qr = br.add(er);
            FloatVector qi = bi.add(ei);
            pr.add(qr).intoArray(dr, d + c);
            pi.add(qi).intoArray(di, d + c);
            rotateBack(pr.sub(qr), pi.sub(qi), w2r, w2i, dr, di, d + c + dstStep);
            FloatVector ur = ar.sub(cr);
            FloatVector ui = ai.sub(ci);
            FloatVector vr = br.sub(er);
            FloatVector vi = bi.sub(ei);
            rotateBack(ur.sub(vi), ui.add(vr), w1r, w1i, dr, di, d + c + 2 * dstStep);
            rotateBack(ur.add(vi), ui.sub(vr), w3r, w3i, dr, di, d + c + 3 * dstStep);
        }
    }

    /** Stores {@code x · conj(w)}. */
    private static void rotateBack(
            FloatVector xr, FloatVector xi, FloatVector wr, FloatVector wi, float[] re, float[] im, int at) {
        xr.fma(wr, xi.mul(wi)).intoArray(re, at);
        xi.mul(wr).sub(xr.mul(wi)).intoArray(im, at);
    }

    @Override
    public void combine(
            Plane plane, int left, int right, int n, int width, FilterBank down, FilterBank along, int column) {
        if (width == LANES && plane.stride() == LANES) {
            VectorFilterBank.combine(plane.re(), plane.im(), left, right, n, down, along, column);
        } else {
            TAIL.combine(plane, left, right, n, width, down, along, column);
        }
    }

    @Override
    public void split(
            Plane plane, int left, int right, int n, int width, FilterBank down, FilterBank along, int column) {
        if (width == LANES && plane.stride() == LANES) {
            VectorFilterBank.split(plane.re(), plane.im(), left, right, n, down, along, column);
        } else {
            TAIL.split(plane, left, right, n, width, down, along, column);
        }
    }

    private static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(SPECIES, array, at);
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
