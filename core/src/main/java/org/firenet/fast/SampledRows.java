package org.firenet.fast;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The rows of blocks in which there is a sample, block by block. What happens within a row of a block by itself and next to
 * the samples has to be done for these alone: the others are never looked at, or hold zeros.
 *
 * @param at positions of the rows, ascending
 * @param ends one past the last row of each block
 */
record SampledRows(int[] at, int[] ends) {
    /**
     * @param order whose ranges are the blocks
     * @param width of a block
     * @param wanted which positions of rows are to be listed
     */
    static SampledRows of(SampleOrder order, int width, IntPredicate wanted) {
        int[] at = new int[order.count()];
        int[] ends = new int[order.ranges()];
        int count = 0;
        for (int block = 0; block < ends.length; block++) {
            for (int k = order.begin(block); k < order.end(block); k++) {
                int row = order.cell()[k] / width * width;
                if ((count == 0 || at[count - 1] != row) && wanted.test(row)) {
                    at[count++] = row;
                }
            }
            ends[block] = count;
        }
        return new SampledRows(Arrays.copyOf(at, count), ends);
    }

    int begin(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    int end(int block) {
        return ends[block];
    }
}
