package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;

/**
 * Three Walsh–Hadamard stages at once from block to block.
 *
 * @param blocks of a band
 * @param eighth distance between the blocks that meet, in blocks
 */
record BandHadamard8Stage(int blocks, int eighth) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        int step = eighth * blockStride;
        for (int start = 0; start < blocks; start += 8 * eighth) {
            for (int j = start; j < start + eighth; j++) {
                Hadamard8.run(plane.re(), at + j * blockStride, step, rows * COUNT);
                Hadamard8.run(plane.im(), at + j * blockStride, step, rows * COUNT);
            }
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        forward(plane, at, blockStride, rows);
    }
}
