package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Plane;

/** The passes of {@link FramedOperator} on one engine's memory; the tasks are made once, so that a layer leaves no garbage. */
final class FramedPasses implements SampledOperator.Passes {
    /** Up to this many entries a level is not worth the threads' meeting. */
    private static final int SMALL = 1 << 14;

    /** Rows per task. */
    private static final int ROWS = 8;

    private final FramedOperator operator;
    private final Pyramid pyramid;
    private final SampleOrder order;
    private final int lanes;
    private final ColumnWavelet finest;
    private final ColumnWavelet coarser;
    private final Plane work;
    private final Team team;
    private final SampledOperator.SampleListener listener;
    private final FramedRows rows;
    private final Buffer[] blocks;
    private final Plane[] extended;
    private final Level[] levels;
    private final Team.Task gather = this::gather;
    private final Team.Task scatter = this::scatter;
    private Plane samples;

    FramedPasses(FramedOperator operator, Plane work, Team team, SampledOperator.SampleListener listener) {
        this.operator = operator;
        this.pyramid = operator.pyramid();
        this.order = operator.order();
        this.lanes = operator.kernels().lanes();
        int height = operator.image().rows();
        this.finest =
                new ColumnWavelet(operator.filter(1, height), operator.kernels().filters());
        this.coarser =
                new ColumnWavelet(operator.filter(2, height), operator.kernels().filters());
        this.work = work;
        this.team = team;
        this.listener = listener;
        this.rows = new FramedRows(operator, work, team.size());
        this.blocks = new Buffer[team.size()];
        this.extended = new Plane[team.size()];
        int blockRows = Math.max(operator.down().room(), height + 1);
        int extendedRows = ColumnWavelet.scratchRows(pyramid.rows(), finest.filter());
        Arrays.setAll(blocks, worker -> Buffer.zeros(blockRows, operator.blockStride()));
        Arrays.setAll(extended, worker -> Plane.zeros(extendedRows, operator.blockStride()));
        this.levels = new Level[pyramid.levels() + 1];
        Arrays.setAll(levels, Level::new);
        this.samples = work;
    }

    @Override
    public void forwardRow(int row) {
        rows.synthesise(row, levelOfRow(row));
    }

    @Override
    public void adjointRow(int row) {
        rows.analyse(row, levelOfRow(row));
    }

    private int levelOfRow(int row) {
        return Math.min(pyramid.level(row, 0), pyramid.levels());
    }

    @Override
    public void forwardColumns(Plane into) {
        samples = into;
        for (int level = pyramid.levels(); level > 1; level--) {
            levels[level].runColumns(levels[level].synthesise);
            levels[level - 1].runRows(levels[level - 1].synthesiseRows);
        }
        team.run(order.ranges(), gather);
    }

    @Override
    public void adjointColumns(Plane from) {
        samples = from;
        team.run(order.ranges(), scatter);
        for (int level = 2; level <= pyramid.levels(); level++) {
            levels[level - 1].runRows(levels[level - 1].analyseRows);
            levels[level].runColumns(levels[level].analyse);
        }
    }

    private void gather(int worker, int block) {
        int column = block * operator.blockWidth();
        int width = Math.min(operator.blockWidth(), operator.image().columns() - column);
        Plane plane = blocks[worker].plane();
        finest.synthesise(
                work,
                column,
                pyramid.rows(),
                width,
                extended[worker],
                plane,
                0,
                operator.top(),
                operator.image().rows());
        operator.down().forward(blocks[worker], 0, wholeVectors(width));
        int[] cell = order.cell();
        for (int k = order.begin(block); k < order.end(block); k++) {
            samples.re()[k] = plane.re()[cell[k]];
            samples.im()[k] = plane.im()[cell[k]];
        }
        listener.ready(block);
    }

    private void scatter(int worker, int block) {
        int column = block * operator.blockWidth();
        int width = Math.min(operator.blockWidth(), operator.image().columns() - column);
        Plane plane = blocks[worker].plane();
        int end = plane.at(operator.image().rows(), 0);
        Arrays.fill(plane.re(), 0, end, 0);
        Arrays.fill(plane.im(), 0, end, 0);
        int[] cell = order.cell();
        for (int k = order.begin(block); k < order.end(block); k++) {
            plane.re()[cell[k]] = samples.re()[k];
            plane.im()[cell[k]] = samples.im()[k];
        }
        operator.down().adjoint(blocks[worker], 0, wholeVectors(width));
        finest.analyse(
                plane,
                0,
                operator.top(),
                operator.image().rows(),
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
            run(operator.blocks(pyramid.columns(level - 1)), pyramid.rows(level - 1), task);
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
            int column = block * operator.blockWidth();
            int n = pyramid.rows(level - 1);
            coarser.synthesise(work, column, n, width(column), extended[worker], work, column, 0, n);
        }

        private void analyse(int worker, int block) {
            int column = block * operator.blockWidth();
            int n = pyramid.rows(level - 1);
            coarser.analyse(work, column, 0, n, n, width(column), extended[worker], work, column);
        }

        private int width(int column) {
            return Math.min(operator.blockWidth(), pyramid.columns(level - 1) - column);
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
