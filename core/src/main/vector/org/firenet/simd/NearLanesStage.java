package org.firenet.simd;

import static org.firenet.simd.Lanes.butterfly;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/** Joins single entries to transforms of length 4 (or 2, if a vector is no longer), within vectors. */
final class NearLanesStage implements RowStage {
    private static final float[] SIGNS_1 = Lanes.signs(1);
    private static final float[] SIGNS_2 = Lanes.signs(2);
    private static final float[] TWIDDLES_RE = Lanes.twiddlesRe(2);
    private static final float[] TWIDDLES_IM = Lanes.twiddlesIm(2);

    @Override
    public void forward(float[] re, float[] im, int at, int length) {
        FloatVector s1 = load(SIGNS_1, 0);
        FloatVector s2 = load(SIGNS_2, 0);
        FloatVector wr = load(TWIDDLES_RE, 0);
        FloatVector wi = load(TWIDDLES_IM, 0);
        for (int i = at; i < at + length; i += Lanes.COUNT) {
            FloatVector xr = butterfly(load(re, i), Lanes.SWAP_1, s1);
            FloatVector xi = butterfly(load(im, i), Lanes.SWAP_1, s1);
            if (Lanes.COUNT > 2) {
                FloatVector zr = xr.mul(wr).sub(xi.mul(wi));
                xi = butterfly(xr.fma(wi, xi.mul(wr)), Lanes.SWAP_2, s2);
                xr = butterfly(zr, Lanes.SWAP_2, s2);
            }
            xr.intoArray(re, i);
            xi.intoArray(im, i);
        }
    }

    @Override
    public void adjoint(float[] re, float[] im, int at, int length) {
        FloatVector s1 = load(SIGNS_1, 0);
        FloatVector s2 = load(SIGNS_2, 0);
        FloatVector wr = load(TWIDDLES_RE, 0);
        FloatVector wi = load(TWIDDLES_IM, 0);
        for (int i = at; i < at + length; i += Lanes.COUNT) {
            FloatVector xr = load(re, i);
            FloatVector xi = load(im, i);
            if (Lanes.COUNT > 2) {
                FloatVector zr = butterfly(xr, Lanes.SWAP_2, s2);
                FloatVector zi = butterfly(xi, Lanes.SWAP_2, s2);
                xr = zr.fma(wr, zi.mul(wi));
                xi = zi.mul(wr).sub(zr.mul(wi));
            }
            butterfly(xr, Lanes.SWAP_1, s1).intoArray(re, i);
            butterfly(xi, Lanes.SWAP_1, s1).intoArray(im, i);
        }
    }
}
