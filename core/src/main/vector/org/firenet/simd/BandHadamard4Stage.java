package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;

/**
 * Two Walsh–Hadamard stages at once between four neighbouring blocks.
 *
 * @param blocks of a band
 */
record BandHadamard4Stage(int blocks) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block += 4) {
            Hadamard4.run(plane.re(), at + block * blockStride, blockStride, rows * COUNT);
            Hadamard4.run(plane.im(), at + block * blockStride, blockStride, rows * COUNT);
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        forward(plane, at, blockStride, rows);
    }
}
