package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.FilterKernels;
import org.firenet.simd.Plane;
import org.firenet.simd.PolyphaseFilter;

/**
 * One wavelet level down {@code width} neighbouring columns of n rows; low pass first, then high pass. Of the pixels only
 * {@code rows} from {@code first} on exist: what else the synthesis would make is dropped, and zero for the analysis.
 */
record ColumnWavelet(PolyphaseFilter filter, FilterKernels kernels) {
    /** How many rows the scratch memory needs for columns of n rows. */
    static int scratchRows(int n, PolyphaseFilter filter) {
        return 2 * (n / 2 + filter.taps());
    }

    /** From coefficients to pixels, which overwrite {@code rows + 1} rows at {@code to} if some are dropped. */
    void synthesise(Plane src, int at, int n, int width, Plane scratch, Plane dst, int to, int first, int rows) {
        int half = n / 2;
        int extended = half + filter.taps() - 1;
        for (int i = 0; i < extended; i++) {
            int k = Math.floorMod(i - filter.synthesisReach(), half);
            copy(src, at + k * src.stride(), scratch, scratch.at(i, 0), width);
            copy(src, at + (half + k) * src.stride(), scratch, scratch.at(extended + i, 0), width);
        }
        for (int q = 0; q < half; q++) {
            int pixel = 2 * q - filter.pairShift();
            int row0 = row(Math.floorMod(pixel, n), first, rows);
            int row1 = row(pixel + 1, first, rows);
            if (row0 < rows || row1 < rows) {
                int out0 = to + row0 * dst.stride();
                int out1 = to + row1 * dst.stride();
                filter(filter.synthesis(), scratch, q, extended + q, dst, out0, out1, width);
            }
        }
    }

    /** From pixels to coefficients. */
    void analyse(Plane src, int at, int first, int rows, int n, int width, Plane scratch, Plane dst, int to) {
        int half = n / 2;
        int extended = half + filter.taps() - 1;
        for (int i = 0; i < extended; i++) {
            int pixel = 2 * Math.floorMod(i - filter.analysisReach(), half) - filter.pairShift();
            load(src, at, row(Math.floorMod(pixel, n), first, rows), rows, scratch, scratch.at(i, 0), width);
            load(src, at, row(pixel + 1, first, rows), rows, scratch, scratch.at(extended + i, 0), width);
        }
        for (int k = 0; k < half; k++) {
            int low = to + k * dst.stride();
            int high = to + (half + k) * dst.stride();
            filter(filter.analysis(), scratch, k, extended + k, dst, low, high, width);
        }
    }

    private void filter(float[] taps, Plane src, int row0, int row1, Plane dst, int out0, int out1, int width) {
        int in0 = src.at(row0, 0);
        int in1 = src.at(row1, 0);
        kernels.filter(taps, src.re(), in0, in1, src.stride(), dst.re(), out0, out1, width);
        kernels.filter(taps, src.im(), in0, in1, src.stride(), dst.im(), out0, out1, width);
    }

    /** Where a pixel lies; behind all others if it does not exist. */
    private static int row(int pixel, int first, int rows) {
        return pixel >= first && pixel < first + rows ? pixel - first : rows;
    }

    private static void load(Plane src, int at, int row, int rows, Plane dst, int to, int width) {
        if (row < rows) {
            copy(src, at + row * src.stride(), dst, to, width);
        } else {
            Arrays.fill(dst.re(), to, to + width, 0);
            Arrays.fill(dst.im(), to, to + width, 0);
        }
    }

    private static void copy(Plane src, int at, Plane dst, int to, int width) {
        System.arraycopy(src.re(), at, dst.re(), to, width);
        System.arraycopy(src.im(), at, dst.im(), to, width);
    }
}
