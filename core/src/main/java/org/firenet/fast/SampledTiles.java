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
 * @param samples the first sample of each tile, and how many there are: those of a tile end where the next ones begin
 * @param rows positions of the wanted rows with a sample, ascending
 * @param firstRows the first of these rows of each tile, and how many there are
 */
record SampledTiles(Layout layout, int height, int[] samples, int[] rows, int[] firstRows) {
    /**
     * @param order whose ranges are the blocks
     * @param wanted which positions of rows are to be listed
     */
    static SampledTiles of(SampleOrder order, Layout layout, IntPredicate wanted) {
        int height = Math.min(ColumnHadamard.SHORTEST_LEAF, layout.rows());
        int tiles = layout.blocks() * (layout.rows() / height);
        int[] samples = new int[tiles + 1];
        int[] rows = new int[order.count()];
        int[] firstRows = new int[tiles + 1];
        int count = 0;
        for (int k = 0; k < order.count(); k++) {
            int row = layout.beginOfRow(order.cell()[k]);
            int behind = tile(row, layout, height) + 1;
            samples[behind] = k + 1;
            if ((count == 0 || rows[count - 1] != row) && wanted.test(row)) {
                rows[count++] = row;
            }
            firstRows[behind] = count;
        }
        // Where there is no sample, as before.
        Arrays.parallelPrefix(samples, Math::max);
        Arrays.parallelPrefix(firstRows, Math::max);
        return new SampledTiles(layout, height, samples, Arrays.copyOf(rows, count), firstRows);
    }

    /** The tile of a position in a block. */
    int tile(int at) {
        return tile(at, layout, height);
    }

    private static int tile(int at, Layout layout, int height) {
        return layout.block(at) * (layout.rows() / height) + layout.row(at) / height;
    }
}
