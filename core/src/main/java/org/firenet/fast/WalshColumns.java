package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.ColumnHadamard;
import org.firenet.simd.HadamardKernels;
import org.firenet.simd.Plane;

/**
 * The columns of {@link PyramidWalsh}, each block's part of each subband by itself.
 * Samples are taken from, and put into, some rows of a block at a time, while these are in the nearest cache.
 */
final class WalshColumns {
    private final Pyramid pyramid;
    private final Layout layout;
    private final SampledTiles tiles;
    private final int[] cell;
    private final float[] factors;
    private final HadamardKernels kernels;
    private final ColumnHadamard columns;
    private final ColumnHadamard.Leaf gather = this::gather;
    private final ColumnHadamard.Leaf scatter = this::scatter;
    private final int tallLevels;
    private final Plane work;
    private Plane to = Plane.zeros(0);
    private Plane from = to;

    WalshColumns(PyramidWalsh plan, Plane work) {
        this.pyramid = plan.pyramid();
        this.layout = plan.layout();
        this.tiles = plan.tiles();
        this.cell = plan.order().cell();
        this.factors = plan.factors();
        this.kernels = plan.kernels().hadamard();
        this.columns = new ColumnHadamard(kernels);
        this.tallLevels = tallLevels();
        this.work = work;
    }

    /** Says where {@link #forward} is to leave the samples. */
    void samplesTo(Plane samples) {
        to = samples;
    }

    /** Says where {@link #adjoint} is to find them. */
    void samplesFrom(Plane samples) {
        from = samples;
    }

    /** From a block that is transformed along its rows to its samples; destroys the block. */
    void forward(int block) {
        int column = block * layout.width();
        for (int level = 1; level <= tallLevels; level++) {
            int n = pyramid.rows(level);
            columns.transformThen(gather, work, layout.at(n, column), n, layout.width());
            if (column >= pyramid.columns(level)) {
                columns.transformThen(gather, work, layout.at(0, column), n, layout.width());
                return;
            }
        }
        transformRest(column);
        gatherRest(layout.at(0, column));
    }

    /** The adjoint of {@link #forward}; overwrites the block. */
    void adjoint(int block) {
        int column = block * layout.width();
        for (int level = 1; level <= tallLevels; level++) {
            int n = pyramid.rows(level);
            columns.transformAfter(scatter, work, layout.at(n, column), n, layout.width());
            if (column >= pyramid.columns(level)) {
                columns.transformAfter(scatter, work, layout.at(0, column), n, layout.width());
                return;
            }
        }
        scatterRest(layout.at(0, column));
        transformRest(column);
    }

    /** How many levels have subbands as wide as a block whose leaves are whole tiles. */
    private int tallLevels() {
        int level = 0;
        while (level < pyramid.levels()
                && pyramid.rows(level + 1) >= tiles.height()
                && pyramid.columns(level + 1) >= layout.width()) {
            level++;
        }
        return level;
    }

    /** Transforms what a block has of the levels that are not tall, together in its first rows. */
    private void transformRest(int column) {
        for (int level = tallLevels + 1; level <= pyramid.levels(); level++) {
            int n = pyramid.rows(level);
            int m = pyramid.columns(level);
            if (column >= m) {
                transform(0, column, n, layout.width());
                transform(n, column, n, layout.width());
                return;
            }
            int width = Math.min(m, layout.width());
            transform(n, column, n, width);
            if (m < layout.width()) {
                transform(0, m, n, m);
                transform(n, m, n, m);
            }
        }
        int coarsest = pyramid.levels();
        transform(0, column, pyramid.rows(coarsest), Math.min(pyramid.columns(coarsest), layout.width()));
    }

    private void transform(int row, int column, int length, int width) {
        columns.transform(work, layout.at(row, column), length, width);
    }

    /** A leaf of a tall subband, all of whose samples have the same factor. */
    private void gather(int at, int count) {
        int tile = tiles.tile(at);
        int behind = tile + count / tiles.height();
        transformWithinRows(tile, behind);
        gather(tile, behind, work.re(), to.re());
        gather(tile, behind, work.im(), to.im());
    }

    private void gather(int tile, int behind, float[] memory, float[] samples) {
        int begin = tiles.samples()[tile];
        int end = tiles.samples()[behind];
        float factor = begin < end ? factors[begin] : 0;
        for (int k = begin; k < end; k++) {
            samples[k] = factor * memory[cell[k]];
        }
    }

    private void scatter(int at, int count) {
        clear(at, count);
        int tile = tiles.tile(at);
        int behind = tile + count / tiles.height();
        scatter(tile, behind, from.re(), work.re());
        scatter(tile, behind, from.im(), work.im());
        transformWithinRows(tile, behind);
    }

    private void scatter(int tile, int behind, float[] samples, float[] memory) {
        int begin = tiles.samples()[tile];
        int end = tiles.samples()[behind];
        float factor = begin < end ? factors[begin] : 0;
        for (int k = begin; k < end; k++) {
            memory[cell[k]] = factor * samples[k];
        }
    }

    /** The rows of the levels that are not tall. */
    private void gatherRest(int at) {
        int tile = tiles.tile(at);
        int behind = tile + pyramid.rows(tallLevels) / tiles.height();
        transformWithinRows(tile, behind);
        int end = tiles.samples()[behind];
        for (int k = tiles.samples()[tile]; k < end; k++) {
            to.re()[k] = factors[k] * work.re()[cell[k]];
            to.im()[k] = factors[k] * work.im()[cell[k]];
        }
    }

    private void scatterRest(int at) {
        clear(at, pyramid.rows(tallLevels));
        int tile = tiles.tile(at);
        int behind = tile + pyramid.rows(tallLevels) / tiles.height();
        int end = tiles.samples()[behind];
        for (int k = tiles.samples()[tile]; k < end; k++) {
            work.re()[cell[k]] = factors[k] * from.re()[k];
            work.im()[cell[k]] = factors[k] * from.im()[k];
        }
        transformWithinRows(tile, behind);
    }

    private void clear(int at, int rows) {
        Arrays.fill(work.re(), at, at + rows * layout.stride(), 0);
        Arrays.fill(work.im(), at, at + rows * layout.stride(), 0);
    }

    private void transformWithinRows(int tile, int behind) {
        kernels.transformRows(work, tiles.rows(), tiles.firstRows()[tile], tiles.firstRows()[behind]);
    }
}
