package org.firenet.simd;

import static org.firenet.simd.Lanes.butterfly;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/** Joins transforms of length 4 to transforms as long as a vector of 8 or 16 lanes, within vectors. */
final class FarLanesStage implements RowStage {
    private static final float[] SIGNS_4 = Lanes.signs(4);
    private static final float[] SIGNS_8 = Lanes.signs(8);
    private static final float[] TWIDDLES_4_RE = Lanes.twiddlesRe(4);
    private static final float[] TWIDDLES_4_IM = Lanes.twiddlesIm(4);
    private static final float[] TWIDDLES_8_RE = Lanes.twiddlesRe(8);
    private static final float[] TWIDDLES_8_IM = Lanes.twiddlesIm(8);

    @Override
    public void forward(float[] re, float[] im, int at, int length) {
        FloatVector s4 = load(SIGNS_4, 0);
        FloatVector s8 = load(SIGNS_8, 0);
        FloatVector w4r = load(TWIDDLES_4_RE, 0);
        FloatVector w4i = load(TWIDDLES_4_IM, 0);
        FloatVector w8r = load(TWIDDLES_8_RE, 0);
        FloatVector w8i = load(TWIDDLES_8_IM, 0);
        for (int i = at; i < at + length; i += Lanes.COUNT) {
            FloatVector xr = load(re, i);
            FloatVector xi = load(im, i);
            FloatVector zr = xr.mul(w4r).sub(xi.mul(w4i));
            xi = butterfly(xr.fma(w4i, xi.mul(w4r)), Lanes.SWAP_4, s4);
            xr = butterfly(zr, Lanes.SWAP_4, s4);
            if (Lanes.COUNT > 8) {
                zr = xr.mul(w8r).sub(xi.mul(w8i));
                xi = butterfly(xr.fma(w8i, xi.mul(w8r)), Lanes.SWAP_8, s8);
                xr = butterfly(zr, Lanes.SWAP_8, s8);
            }
            xr.intoArray(re, i);
            xi.intoArray(im, i);
        }
    }

    @Override
    public void adjoint(float[] re, float[] im, int at, int length) {
        FloatVector s4 = load(SIGNS_4, 0);
        FloatVector s8 = load(SIGNS_8, 0);
        FloatVector w4r = load(TWIDDLES_4_RE, 0);
        FloatVector w4i = load(TWIDDLES_4_IM, 0);
        FloatVector w8r = load(TWIDDLES_8_RE, 0);
        FloatVector w8i = load(TWIDDLES_8_IM, 0);
        for (int i = at; i < at + length; i += Lanes.COUNT) {
            FloatVector xr = load(re, i);
            FloatVector xi = load(im, i);
            if (Lanes.COUNT > 8) {
                FloatVector zr = butterfly(xr, Lanes.SWAP_8, s8);
                FloatVector zi = butterfly(xi, Lanes.SWAP_8, s8);
                xr = zr.fma(w8r, zi.mul(w8i));
                xi = zi.mul(w8r).sub(zr.mul(w8i));
            }
            FloatVector zr = butterfly(xr, Lanes.SWAP_4, s4);
            FloatVector zi = butterfly(xi, Lanes.SWAP_4, s4);
            zr.fma(w4r, zi.mul(w4i)).intoArray(re, i);
            zi.mul(w4r).sub(zr.mul(w4i)).intoArray(im, i);
        }
    }
}
