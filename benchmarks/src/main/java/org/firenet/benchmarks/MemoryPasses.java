package org.firenet.benchmarks;

import java.util.Arrays;
import org.firenet.simd.Plane;
import org.firenet.simd.PointKernels;
import org.firenet.simd.Simd;

/**
 * A layer's way through the memory, with next to no arithmetic: the work plane in blocks and the point once by groups of rows, the
 * mean in every other layer; then the work plane once by blocks of columns, with what there is of each block's samples.
 */
final class MemoryPasses {
    private static final int ROWS_TOGETHER = 32;

    /** Where cache lines begin, as in the engine's planes. */
    private static final int FIRST = 12;

    private static final double SAMPLED = 0.15;

    /** Measurements, Ax of the last point, and what is also written: Ax⁺, u, and both means. */
    private static final int SAMPLE_VECTORS = 6;

    private static final int READ_ONLY = 2;

    private final int side;
    private final int width = Simd.active().bands().width();
    private final int blockStride;
    private final Plane work;
    private final Plane point;
    private final Plane mean;
    private final Plane[] samples = new Plane[SAMPLE_VECTORS];
    private final PointKernels points = Simd.active().points();
    private boolean takesMean;
    private boolean facesBack;

    MemoryPasses(int side) {
        this.side = side;
        this.blockStride = (side + ROWS_TOGETHER) * width;
        this.work = Plane.zeros(FIRST + side / width * blockStride);
        this.point = Plane.zeros(FIRST + side * side);
        this.mean = Plane.zeros(FIRST + side * side);
        Arrays.setAll(samples, i -> Plane.zeros((int) (SAMPLED * side * side)));
    }

    void layer() {
        int groups = side / ROWS_TOGETHER;
        for (int group = 0; group < groups; group++) {
            rows(facesBack ? groups - 1 - group : group);
        }
        int blocks = side / width;
        for (int block = 0; block < blocks; block++) {
            columns(facesBack ? blocks - 1 - block : block);
        }
        takesMean = !takesMean;
        facesBack = !facesBack;
    }

    private void rows(int group) {
        int stretch = ROWS_TOGETHER * width;
        for (int block = 0; block < side / width; block++) {
            points.scale(work, FIRST + block * blockStride + group * stretch, stretch, 1);
        }
        int at = FIRST + group * ROWS_TOGETHER * side;
        points.scale(point, at, ROWS_TOGETHER * side, 1);
        if (takesMean) {
            points.scale(mean, at, ROWS_TOGETHER * side, 1);
        }
    }

    private void columns(int block) {
        points.scale(work, FIRST + block * blockStride, side * width, 1);
        int count = samples[0].re().length / (side / width);
        for (int i = READ_ONLY; i < SAMPLE_VECTORS; i++) {
            points.scale(samples[i], block * count, count, 1);
        }
        for (int i = 0; i < READ_ONLY; i++) {
            points.addMultiple(samples[READ_ONLY], block * count, samples[i], block * count, count, 0);
        }
    }
}
