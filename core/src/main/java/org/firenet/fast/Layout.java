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
 */
record Layout(int rows, int columns, int width, int stride, int blockStride, int together, int groupStride) {
    /** Rows of a group in blocks: enough for long loops, few enough to stay in the nearest cache. */
    private static final int TOGETHER = 8;

    /** One row after the other, padded, so that a column does not fall into few sets of the cache. */
    static Layout rowMajor(int rows, int columns) {
        int stride = columns + 16;
        return new Layout(rows, columns, columns, stride, rows * stride, 1, stride);
    }

    /**
     * One block of {@code width} columns after the other, in each of them row after row without gaps, so that columns and
     * groups of rows are both met as long stretches. Between the blocks room for a group, so that the stretches of one do
     * not fall into few sets of the cache. Rows and columns are powers of two.
     */
    static Layout inBlocks(int rows, int columns, int width) {
        int together = Math.min(TOGETHER, rows);
        return new Layout(rows, columns, width, width, (rows + together) * width, together, together * width);
    }

    /**
     * The same stretches, but those of a group follow each other: for what is met group by group only, one long stretch that
     * the processor fetches ahead.
     */
    Layout inGroups() {
        return new Layout(rows, columns, width, width, together * width, together, blocks() * together * width);
    }

    Plane zeros() {
        int size = Math.max(Math.multiplyExact(blocks(), blockStride), Math.multiplyExact(groups(), groupStride));
        return new Plane(new float[size], new float[size], stride);
    }

    int blocks() {
        return (columns + width - 1) / width;
    }

    /** Position of an entry. */
    int at(int row, int column) {
        return row / together * groupStride + column / width * blockStride + row % together * stride + column % width;
    }

    int groups() {
        return rows / together;
    }

    /** Position of the stretch of a group in a block. */
    int begin(int group, int block) {
        return block * blockStride + group * groupStride;
    }

    /** Entries of a stretch; those behind the last column are padding. */
    int stretch() {
        return together * width;
    }
}
