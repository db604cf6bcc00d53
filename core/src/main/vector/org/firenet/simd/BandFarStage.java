package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;

/**
 * {@link FarLanesStage} on each block of a band.
 *
 * @param blocks of a band
 */
record BandFarStage(int blocks) implements BandStage {
    private static final FarLanesStage LANES = new FarLanesStage();

    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block++) {
            LANES.forward(plane.re(), plane.im(), at + block * blockStride, rows * COUNT);
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block++) {
            LANES.adjoint(plane.re(), plane.im(), at + block * blockStride, rows * COUNT);
        }
    }
}
