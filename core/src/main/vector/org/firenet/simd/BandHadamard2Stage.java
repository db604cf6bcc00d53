package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * The Walsh–Hadamard stage from block to neighbouring block.
 *
 * @param blocks of a band
 */
record BandHadamard2Stage(int blocks) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block += 2) {
            hadamard2(plane.re(), at + block * blockStride, blockStride, rows * COUNT);
            hadamard2(plane.im(), at + block * blockStride, blockStride, rows * COUNT);
        }
    }

    private static void hadamard2(float[] x, int at, int step, int count) {
        for (int i = at; i < at + count; i += COUNT) {
            FloatVector a = load(x, i);
            FloatVector b = load(x, i + step);
            a.add(b).intoArray(x, i);
            a.sub(b).intoArray(x, i + step);
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        forward(plane, at, blockStride, rows);
    }
}
