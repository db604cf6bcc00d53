package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;

/**
 * {@link HadamardLanesStage} on each block of a band.
 *
 * @param blocks of a band
 */
record BandHadamardLanesStage(int blocks) implements BandStage {
    private static final HadamardLanesStage LANES = new HadamardLanesStage();

    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block++) {
            LANES.run(plane.re(), at + block * blockStride, rows * COUNT);
            LANES.run(plane.im(), at + block * blockStride, rows * COUNT);
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        forward(plane, at, blockStride, rows);
    }
}
