package org.firenet.fast;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.firenet.simd.ColumnHadamard;

/**
 * Which samples, and which rows of blocks with a sample, belong to each tile, some rows of a block. What happens within a
 * row of a block by itself and next to the samples has to be done for these rows alone: the others are never looked at, or
 * hold zeros.
 *
 * @param layout of the blocks
 * @param height rows of a tile
 * @param samples how many samples lie before each tile, and how many there are
 * @param rows positions of the rows with a sample, ascending
 * @param rowsBefore how many of them lie before each tile, and how many there are
 */
record SampledTiles(Layout layout, int height, int[] samples, int[] rows, int[] rowsBefore) {
    /**
     * @param order whose ranges are the blocks
     * @param wanted which positions of rows are to be listed
     */
    static SampledTiles of(SampleOrder order, Layout layout, IntPredicate wanted) {
        int height = Math.min(ColumnHadamard.SHORTEST_LEAF, layout.rows());
        int tiles = layout.blocks() * (layout.rows() / height);
        SampledTiles made =
                new SampledTiles(layout, height, new int[tiles + 1], new int[order.count()], new int[tiles + 1]);
        return made.filled(order, wanted);
    }

    private SampledTiles filled(SampleOrder order, IntPredicate wanted) {
        int count = 0;
        for (int k = 0; k < order.count(); k++) {
            int row = order.cell()[k] / layout.width() * layout.width();
            samples[tile(row) + 1] = k + 1;
            if ((count == 0 || rows[count - 1] != row) && wanted.test(row)) {
                rows[count++] = row;
            }
            rowsBefore[tile(row) + 1] = count;
        }
        // Where there is no sample, as before.
        Arrays.parallelPrefix(samples, Math::max);
        Arrays.parallelPrefix(rowsBefore, Math::max);
        return new SampledTiles(layout, height, samples, Arrays.copyOf(rows, count), rowsBefore);
    }

    /** The tile of a position. */
    private int tile(int at) {
        int row = at % layout.blockStride() / layout.stride();
        return at / layout.blockStride() * (layout.rows() / height) + row / height;
    }

    /** The tile behind some rows of a block. */
    private int tileBehind(int at, int count) {
        return tile(at) + count / height;
    }

    /** The first sample in rows of a block that begin at a position, where a tile begins. */
    int firstSample(int at) {
        return samples[tile(at)];
    }

    /** One past the last sample in some whole tiles. */
    int lastSample(int at, int count) {
        return samples[tileBehind(at, count)];
    }

    /** The first of the {@link #rows} in rows of a block that begin at a position, where a tile begins. */
    int firstRow(int at) {
        return rowsBefore[tile(at)];
    }

    /** One past the last of the {@link #rows} in some whole tiles. */
    int lastRow(int at, int count) {
        return rowsBefore[tileBehind(at, count)];
    }
}
