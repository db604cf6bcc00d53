package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;

/**
 * Two Walsh–Hadamard stages at once from block to block.
 *
 * @param blocks of a band
 * @param quarter distance between the blocks that meet, in blocks
 */
record BandHadamard4Stage(int blocks, int quarter) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int start = 0; start < blocks; start += 4 * quarter) {
            for (int j = start; j < start + quarter; j++) {
                int first = at + j * blockStride;
                BlockStage.hadamard(plane.re(), plane.im(), first, quarter * blockStride, rows * COUNT);
            }
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        forward(plane, at, blockStride, rows);
    }
}
