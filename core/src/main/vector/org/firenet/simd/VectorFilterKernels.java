package org.firenet.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link FilterKernels} with the Vector API. Since nothing overlaps, a stretch that does not fill its last vector has
 * that vector begin earlier; only what is shorter than a vector goes to the plain loops. One call per loop: the compiler
 * leaves vectors in memory where methods outgrow what it is willing to inline.
 */
final class VectorFilterKernels implements FilterKernels {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final FilterKernels SHORT = PlainKernels.FILTERS;

    private static final VectorMask<Float> ODD_LANES = odd();
    private static final VectorMask<Float> UPPER_LANES = upper();
    private static final VectorShuffle<Float> SPREAD_LOWER = VectorShuffle.fromOp(SPECIES, lane -> lane / 2);
    private static final VectorShuffle<Float> SPREAD_UPPER = VectorShuffle.fromOp(SPECIES, lane -> (LANES + lane) / 2);
    private static final VectorShuffle<Float> EVENS = VectorShuffle.fromOp(SPECIES, lane -> 2 * lane % LANES);
    private static final VectorShuffle<Float> ODDS = VectorShuffle.fromOp(SPECIES, lane -> 2 * lane % LANES + 1);

    private static VectorMask<Float> odd() {
        boolean[] lanes = new boolean[LANES];
        for (int lane = 1; lane < LANES; lane += 2) {
            lanes[lane] = true;
        }
        return VectorMask.fromArray(SPECIES, lanes, 0);
    }

    private static VectorMask<Float> upper() {
        boolean[] lanes = new boolean[LANES];
        for (int lane = LANES / 2; lane < LANES; lane++) {
            lanes[lane] = true;
        }
        return VectorMask.fromArray(SPECIES, lanes, 0);
    }

    @Override
    public void filter(
            float[] taps, float[] src, int in0, int in1, int step, float[] dst, int out0, int out1, int count) {
        if (count < LANES) {
            SHORT.filter(taps, src, in0, in1, step, dst, out0, out1, count);
            return;
        }
        int last = count - LANES;
        for (int c = 0; c < count; c += LANES) {
            int at = Math.min(c, last);
            filter(taps, src, in0 + at, in1 + at, step, dst, out0 + at, out1 + at);
        }
    }

    private static void filter(float[] taps, float[] src, int p, int q, int step, float[] dst, int out0, int out1) {
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = FloatVector.zero(SPECIES);
        for (int t = 0; t < taps.length; t += 4) {
            FloatVector x = load(src, p);
            FloatVector y = load(src, q);
            sum0 = x.fma(broadcast(taps[t]), y.fma(broadcast(taps[t + 1]), sum0));
            sum1 = x.fma(broadcast(taps[t + 2]), y.fma(broadcast(taps[t + 3]), sum1));
            p += step;
            q += step;
        }
        sum0.intoArray(dst, out0);
        sum1.intoArray(dst, out1);
    }

    @Override
    public void interleave(float[] src, int even, int odd, float[] dst, int at, int count) {
        if (count < LANES) {
            SHORT.interleave(src, even, odd, dst, at, count);
            return;
        }
        int last = count - LANES;
        for (int c = 0; c < count; c += LANES) {
            int i = Math.min(c, last);
            interleave(src, even + i, odd + i, dst, at + 2 * i);
        }
    }

    private static void interleave(float[] src, int even, int odd, float[] dst, int at) {
        FloatVector a = load(src, even);
        FloatVector b = load(src, odd);
        a.rearrange(SPREAD_LOWER).blend(b.rearrange(SPREAD_LOWER), ODD_LANES).intoArray(dst, at);
        a.rearrange(SPREAD_UPPER).blend(b.rearrange(SPREAD_UPPER), ODD_LANES).intoArray(dst, at + LANES);
    }

    @Override
    public void deinterleave(float[] src, int at, float[] dst, int even, int odd, int count) {
        if (count < LANES) {
            SHORT.deinterleave(src, at, dst, even, odd, count);
            return;
        }
        int last = count - LANES;
        for (int c = 0; c < count; c += LANES) {
            int i = Math.min(c, last);
            deinterleave(src, at + 2 * i, dst, even + i, odd + i);
        }
    }

    private static void deinterleave(float[] src, int at, float[] dst, int even, int odd) {
        FloatVector a = load(src, at);
        FloatVector b = load(src, at + LANES);
        a.rearrange(EVENS).blend(b.rearrange(EVENS), UPPER_LANES).intoArray(dst, even);
        a.rearrange(ODDS).blend(b.rearrange(ODDS), UPPER_LANES).intoArray(dst, odd);
    }

    private static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(SPECIES, array, at);
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
