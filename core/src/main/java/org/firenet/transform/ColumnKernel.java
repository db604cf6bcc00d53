package org.firenet.transform;

/**
 * A one-dimensional transform of many columns at once, on a scratch block of {@code scratchRows} rows. Butterflies work
 * on whole rows of the block, so that the inner loop is contiguous and twiddle factors are scalars; reorderings cost
 * nothing since they happen while {@link AxisSweep} loads and stores the block.
 *
 * @param source {@code source[i]} is the row of the image that is loaded into row i of the block
 * @param result {@code result[k]} is the row of the block that is stored to row k of the image
 * @param scratchRows rows of the block, at least {@code source.length}; those not loaded hold arbitrary values
 * @param roundingError e with {@code ‖fl(Kx) − Kx‖₂ ≤ e‖Kx‖₂} for the exact transform K of every column x, a multiple of a
 *     unitary one, as long as nothing overflows or underflows
 * @param body what happens in between
 */
record ColumnKernel(int[] source, int[] result, int scratchRows, double roundingError, Body body) {
    /** The arithmetic of a kernel. */
    @FunctionalInterface
    interface Body {
        /** Works in place on rows of length {@code width}, one after the other in {@code re} and {@code im}. */
        void run(double[] re, double[] im, int width);
    }

    int length() {
        return source.length;
    }

    static int[] identity(int length) {
        int[] rows = new int[length];
        for (int i = 0; i < length; i++) {
            rows[i] = i;
        }
        return rows;
    }
}
