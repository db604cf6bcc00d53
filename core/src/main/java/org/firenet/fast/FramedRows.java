package org.firenet.fast;

import java.util.Arrays;
import org.firenet.simd.Plane;

/**
 * One level of a {@link FramedTransform} along a row of the work plane, in place; the finest level includes the crop and
 * the transform. Thread-safe for different rows: scratch memory is lent for as long as a row takes.
 */
final class FramedRows {
    private final Pyramid pyramid;
    private final int left;
    private final int width;
    private final AxisTransform along;
    private final RowWavelet finest;
    private final RowWavelet coarser;
    private final Plane work;
    private final RowScratch[] free;
    private int freeCount;

    FramedRows(FramedTransform transform, Plane work, int threads) {
        this.pyramid = transform.pyramid();
        this.left = transform.left();
        this.width = transform.image().columns();
        this.along = transform.along();
        this.finest =
                new RowWavelet(transform.filter(1, along), transform.kernels().filters());
        this.coarser =
                new RowWavelet(transform.filter(2, along), transform.kernels().filters());
        this.work = work;
        this.free = new RowScratch[threads];
        int line = Math.max(pyramid.columns(), left + along.room());
        Arrays.setAll(free, i -> RowScratch.of(pyramid.columns(), line, finest.filter()));
        this.freeCount = threads;
    }

    void synthesise(int row, int level) {
        RowScratch scratch = take();
        int at = work.at(row, 0);
        if (level > 1) {
            coarser.synthesise(work, at, pyramid.columns(level - 1), work, at, scratch);
        } else {
            Buffer line = scratch.line();
            finest.synthesise(work, at, pyramid.columns(), line.plane(), 0, scratch);
            along.forwardRow(line, left);
            copy(line.plane(), left, work, at);
        }
        giveBack(scratch);
    }

    void analyse(int row, int level) {
        RowScratch scratch = take();
        int at = work.at(row, 0);
        if (level > 1) {
            coarser.analyse(work, at, pyramid.columns(level - 1), work, at, scratch);
        } else {
            Buffer line = scratch.line();
            copy(work, at, line.plane(), left);
            along.adjointRow(line, left);
            clear(line.plane(), 0, left);
            clear(line.plane(), left + width, pyramid.columns());
            finest.analyse(line.plane(), 0, pyramid.columns(), work, at, scratch);
        }
        giveBack(scratch);
    }

    private void copy(Plane src, int at, Plane dst, int to) {
        System.arraycopy(src.re(), at, dst.re(), to, width);
        System.arraycopy(src.im(), at, dst.im(), to, width);
    }

    private static void clear(Plane plane, int from, int to) {
        Arrays.fill(plane.re(), from, to, 0);
        Arrays.fill(plane.im(), from, to, 0);
    }

    private synchronized RowScratch take() {
        freeCount--;
        return free[freeCount];
    }

    private synchronized void giveBack(RowScratch scratch) {
        free[freeCount] = scratch;
        freeCount++;
    }
}
