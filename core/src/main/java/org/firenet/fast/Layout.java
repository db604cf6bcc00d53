package org.firenet.fast;

import org.firenet.simd.Plane;

/**
 * How a matrix lies in the arrays of a {@link Plane}, and the pieces in which pointwise work goes through it: groups of
 * rows, each of which is one stretch of entries per block of columns.
 *
 * @param width columns of a block
 * @param stride distance between two rows of a block
 * @param blockStride distance between two blocks
 * @param together rows of a group, a divisor of {@code rows}
 * @param groupStride distance between two groups
 * @param first position of the first entry
 */
record Layout(int rows, int columns, int width, int stride, int blockStride, int together, int groupStride, int first) {
    /** Rows of a group in blocks, at most: the longer the loops, the less their beginnings cost. */
    private static final int MOST_TOGETHER = 32;

    /** Rows of a group, at least, where there are as many. */
    private static final int LEAST_TOGETHER = 8;

    /** Entries of a group, at most, unless its rows are the fewest: with point and mean they stay in a second cache of 1 MB. */
    private static final int GROUP = 1 << 15;

    /** How many groups there are, at least, unless their rows are the fewest: threads want to have something to do. */
    private static final int GROUPS = 16;

    /**
     * An array begins with 16 bytes of its own. So many entries on, its cache lines begin, if it does at one itself: with the
     * usual collector, G1, arrays of half a region or more do. A vector that reaches into two lines takes longer to be loaded and stored.
     */
    private static final int FIRST = 12;

    /** One row after the other, padded, so that a column does not fall into few sets of the cache. */
    static Layout rowMajor(int rows, int columns) {
        int stride = columns + 16;
        return new Layout(rows, columns, columns, stride, rows * stride, 1, stride, 0);
    }

    /**
     * One block of {@code width} columns after the other, in each of them row after row without gaps, so that columns and
     * groups of rows are both met as long stretches. Between the blocks room for a group, so that the stretches of one do
     * not fall into few sets of the cache. Rows and columns are powers of two.
     */
    static Layout inBlocks(int rows, int columns, int width) {
        int together = together(rows, columns);
        int blockStride = (rows + together) * width;
        return new Layout(rows, columns, width, width, blockStride, together, together * width, FIRST);
    }

    private static int together(int rows, int columns) {
        int wanted = Math.min(MOST_TOGETHER, Math.min(rows / GROUPS, GROUP / columns));
        return Math.min(rows, Math.max(LEAST_TOGETHER, wanted));
    }

    /**
     * The same stretches, but those of a group follow each other: for what is met group by group only, one long stretch that
     * the processor fetches ahead.
     */
    Layout inGroups() {
        return new Layout(rows, columns, width, width, together * width, together, blocks() * together * width, first);
    }

    Plane zeros() {
        int size = Math.max(Math.multiplyExact(blocks(), blockStride), Math.multiplyExact(groups(), groupStride));
        int length = Math.addExact(first, size);
        return new Plane(new float[length], new float[length], stride);
    }

    int blocks() {
        return (columns + width - 1) / width;
    }

    /** Position of an entry. */
    int at(int row, int column) {
        return begin(row / together, column / width) + row % together * stride + column % width;
    }

    /** The block that a position lies in, where blocks lie one behind the other. */
    int block(int at) {
        return (at - first) / blockStride;
    }

    /** The row that a position lies in, where blocks lie one behind the other. */
    int row(int at) {
        return (at - first) % blockStride / stride;
    }

    /** Where the row of a block that a position lies in begins. */
    int beginOfRow(int at) {
        return at - (at - first) % stride;
    }

    int groups() {
        return rows / together;
    }

    /** Position of the stretch of a group in a block. */
    int begin(int group, int block) {
        return first + block * blockStride + group * groupStride;
    }

    /** Entries of a stretch; those behind the last column are padding. */
    int stretch() {
        return together * width;
    }
}
