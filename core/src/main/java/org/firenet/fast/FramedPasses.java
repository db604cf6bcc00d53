package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Plane;

/**
 * The passes of a {@link FramedTransform} on one engine's memory: rows of coefficients first, blocks of columns of the
 * transformed image last; the adjoint the other way round. The tasks are made once, so that a layer leaves no garbage.
 */
final class FramedPasses {
    /** Up to this many entries a level is not worth the threads' meeting. */
    private static final int SMALL = 1 << 14;

    /** Rows per task. */
    private static final int ROWS = 8;

    /** Where blocks of columns of the transformed image go to and come from; used by several threads. */
    interface Columns {
        /** Takes the {@code width} columns that a block has, which lie from the upper left corner of the plane on. */
        void take(int block, Plane columns, int width);

        /** Writes the columns of a block there. */
        void give(int block, Plane columns, int width);
    }

    private final FramedTransform transform;
    private final Pyramid pyramid;
    private final int lanes;
    private final ColumnWavelet finest;
    private final ColumnWavelet coarser;
    private final Plane work;
    private final Team team;
    private final Columns columns;
    private final FramedRows rows;
    private final Buffer[] blocks;
    private final Plane[] extended;
    private final Level[] levels;
    private final Team.Task synthesise = this::synthesise;
    private final Team.Task analyse = this::analyse;

    FramedPasses(FramedTransform transform, Plane work, Team team, Columns columns) {
        this.transform = transform;
        this.pyramid = transform.pyramid();
        this.lanes = transform.kernels().lanes();
        this.finest = new ColumnWavelet(
                transform.filter(1, transform.down()), transform.kernels().filters());
        this.coarser = new ColumnWavelet(
                transform.filter(2, transform.down()), transform.kernels().filters());
        this.work = work;
        this.team = team;
        this.columns = columns;
        this.rows = new FramedRows(transform, work, team.size());
        this.blocks = new Buffer[team.size()];
        this.extended = new Plane[team.size()];
        int blockRows = Math.max(transform.down().room(), transform.image().rows() + 1);
        int extendedRows = ColumnWavelet.scratchRows(pyramid.rows(), finest.filter());
        Arrays.setAll(blocks, worker -> Buffer.zeros(blockRows, transform.blockStride()));
        Arrays.setAll(extended, worker -> Plane.zeros(extendedRows, transform.blockStride()));
        this.levels = new Level[pyramid.levels() + 1];
        Arrays.setAll(levels, Level::new);
    }

    /** Begins the transform: one row of the work plane, in place. Thread-safe for different rows. */
    void forwardRow(int row) {
        rows.synthesise(row, levelOfRow(row));
    }

    /** Ends the adjoint: one row of the work plane, in place. Thread-safe for different rows. */
    void adjointRow(int row) {
        rows.analyse(row, levelOfRow(row));
    }

    private int levelOfRow(int row) {
        return Math.min(pyramid.level(row, 0), pyramid.levels());
    }

    /** Ends the transform: destroys the work plane and hands the columns over. */
    void forwardColumns() {
        for (int level = pyramid.levels(); level > 1; level--) {
            levels[level].runColumns(levels[level].synthesise);
            levels[level - 1].runRows(levels[level - 1].synthesiseRows);
        }
        team.run(transform.blocks(transform.image().columns()), synthesise);
    }

    /** Begins the adjoint with the columns it is given: overwrites the work plane. */
    void adjointColumns() {
        team.run(transform.blocks(transform.image().columns()), analyse);
        for (int level = 2; level <= pyramid.levels(); level++) {
            levels[level - 1].runRows(levels[level - 1].analyseRows);
            levels[level].runColumns(levels[level].analyse);
        }
    }

    private void synthesise(int worker, int block) {
        int column = block * transform.blockWidth();
        int width = Math.min(transform.blockWidth(), transform.image().columns() - column);
        Plane plane = blocks[worker].plane();
        finest.synthesise(
                work,
                column,
                pyramid.rows(),
                width,
                extended[worker],
                plane,
                0,
                transform.top(),
                transform.image().rows());
        transform.down().forward(blocks[worker], 0, wholeVectors(width));
        columns.take(block, plane, width);
    }

    private void analyse(int worker, int block) {
        int column = block * transform.blockWidth();
        int width = Math.min(transform.blockWidth(), transform.image().columns() - column);
        Plane plane = blocks[worker].plane();
        columns.give(block, plane, width);
        transform.down().adjoint(blocks[worker], 0, wholeVectors(width));
        finest.analyse(
                plane,
                0,
                transform.top(),
                transform.image().rows(),
                pyramid.rows(),
                width,
                extended[worker],
                work,
                column);
    }

    /** Columns behind the last one hold anything: transforming them too is faster than leaving a vector unfilled. */
    private int wholeVectors(int width) {
        return (width + lanes - 1) / lanes * lanes;
    }

    /** The work on one level. */
    private final class Level {
        private final int level;
        private final Team.Task synthesise = this::synthesise;
        private final Team.Task analyse = this::analyse;
        private final Team.Task synthesiseRows = this::synthesiseRows;
        private final Team.Task analyseRows = this::analyseRows;

        Level(int level) {
            this.level = level;
        }

        /** The columns of the coefficients of this level, all subbands. */
        void runColumns(Team.Task task) {
            run(transform.blocks(pyramid.columns(level - 1)), pyramid.rows(level - 1), task);
        }

        /** The rows above this level's details down the columns, which are made of the level behind it. */
        void runRows(Team.Task task) {
            run((pyramid.rows(level) + ROWS - 1) / ROWS, pyramid.rows(level), task);
        }

        private void run(int tasks, int height, Team.Task task) {
            if (height * pyramid.columns(level - 1) <= SMALL) {
                for (int number = 0; number < tasks; number++) {
                    task.run(0, number);
                }
            } else {
                team.run(tasks, task);
            }
        }

        private void synthesise(int worker, int block) {
            int column = block * transform.blockWidth();
            int n = pyramid.rows(level - 1);
            coarser.synthesise(work, column, n, width(column), extended[worker], work, column, 0, n);
        }

        private void analyse(int worker, int block) {
            int column = block * transform.blockWidth();
            int n = pyramid.rows(level - 1);
            coarser.analyse(work, column, 0, n, n, width(column), extended[worker], work, column);
        }

        private int width(int column) {
            return Math.min(transform.blockWidth(), pyramid.columns(level - 1) - column);
        }

        private void synthesiseRows(int worker, int task) {
            for (int row = task * ROWS; row < Math.min(pyramid.rows(level), (task + 1) * ROWS); row++) {
                rows.synthesise(row, level);
            }
        }

        private void analyseRows(int worker, int task) {
            for (int row = task * ROWS; row < Math.min(pyramid.rows(level), (task + 1) * ROWS); row++) {
                rows.analyse(row, level);
            }
        }
    }
}
