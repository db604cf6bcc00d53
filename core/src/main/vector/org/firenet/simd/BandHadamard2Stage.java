package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;

/**
 * The Walsh–Hadamard stage from block to neighbouring block.
 *
 * @param blocks of a band
 */
record BandHadamard2Stage(int blocks) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block += 2) {
            Hadamard2.run(plane.re(), at + block * blockStride, blockStride, rows * COUNT);
            Hadamard2.run(plane.im(), at + block * blockStride, blockStride, rows * COUNT);
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        forward(plane, at, blockStride, rows);
    }
}
