package org.firenet.fast;

import org.firenet.simd.FilterKernels;
import org.firenet.simd.Plane;
import org.firenet.simd.PolyphaseFilter;

/** One wavelet level along a row; low pass first, then high pass. */
record RowWavelet(PolyphaseFilter filter, FilterKernels kernels) {
    /** From n coefficients to n pixels; source and destination may be the same. */
    void synthesise(Plane src, int at, int n, Plane dst, int to, RowScratch scratch) {
        synthesise(src.re(), at, n, dst.re(), to, scratch);
        synthesise(src.im(), at, n, dst.im(), to, scratch);
    }

    private void synthesise(float[] src, int at, int n, float[] dst, int to, RowScratch scratch) {
        int half = n / 2;
        int shift = filter.pairShift();
        int pairs = half + shift;
        int extended = pairs + filter.taps() - 1;
        extend(src, at, half, filter.synthesisReach(), scratch.extended(), 0, extended);
        extend(src, at + half, half, filter.synthesisReach(), scratch.extended(), extended, extended);
        kernels.filter(filter.synthesis(), scratch.extended(), 0, extended, 1, scratch.phases(), 0, pairs, pairs);
        kernels.interleave(scratch.phases(), shift == 1 ? pairs : 0, shift == 1 ? 1 : pairs, dst, to, half);
    }

    /** From n pixels to n coefficients; source and destination may be the same. */
    void analyse(Plane src, int at, int n, Plane dst, int to, RowScratch scratch) {
        analyse(src.re(), at, n, dst.re(), to, scratch);
        analyse(src.im(), at, n, dst.im(), to, scratch);
    }

    private void analyse(float[] src, int at, int n, float[] dst, int to, RowScratch scratch) {
        int half = n / 2;
        int shift = filter.pairShift();
        int extended = half + filter.taps() - 1;
        int reach = filter.analysisReach();
        kernels.deinterleave(src, at, scratch.phases(), 0, half, half);
        extend(scratch.phases(), shift * half, half, reach + shift, scratch.extended(), 0, extended);
        extend(scratch.phases(), half - shift * half, half, reach, scratch.extended(), extended, extended);
        kernels.filter(filter.analysis(), scratch.extended(), 0, extended, 1, dst, to, to + half, half);
    }

    /** {@code dst[to + i] = src[at + (i − reach) mod period]} for i below {@code count}. */
    private static void extend(float[] src, int at, int period, int reach, float[] dst, int to, int count) {
        int from = Math.floorMod(-reach, period);
        int done = 0;
        while (done < count) {
            int length = Math.min(period - from, count - done);
            System.arraycopy(src, at + from, dst, to + done, length);
            done += length;
            from = 0;
        }
    }
}
