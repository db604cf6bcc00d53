package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * Joins pairs of transforms that are one block long.
 *
 * @param blocks of a band
 * @param tableRe real parts of {@code ω^j}, {@code ω = e^{−2πi/2L}}, from position L on, where L is the vector's length
 * @param tableIm imaginary parts
 */
record Band2Stage(int blocks, float[] tableRe, float[] tableIm) implements BandStage {
    @Override
    public void forward(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block += 2) {
            join2(plane.re(), plane.im(), at + block * blockStride, blockStride, rows * COUNT, tableRe, tableIm);
        }
    }

    private static void join2(float[] re, float[] im, int at, int step, int count, float[] tableRe, float[] tableIm) {
        FloatVector wr = load(tableRe, COUNT);
        FloatVector wi = load(tableIm, COUNT);
        for (int i = at; i < at + count; i += COUNT) {
            FloatVector ar = load(re, i);
            FloatVector ai = load(im, i);
            FloatVector xr = load(re, i + step);
            FloatVector xi = load(im, i + step);
            FloatVector br = xr.mul(wr).sub(xi.mul(wi));
            FloatVector bi = xr.fma(wi, xi.mul(wr));
            ar.add(br).intoArray(re, i);
            ai.add(bi).intoArray(im, i);
            ar.sub(br).intoArray(re, i + step);
            ai.sub(bi).intoArray(im, i + step);
        }
    }

    @Override
    public void adjoint(Plane plane, int at, int blockStride, int rows) {
        for (int block = 0; block < blocks; block += 2) {
            part2(plane.re(), plane.im(), at + block * blockStride, blockStride, rows * COUNT, tableRe, tableIm);
        }
    }

    private static void part2(float[] re, float[] im, int at, int step, int count, float[] tableRe, float[] tableIm) {
        FloatVector wr = load(tableRe, COUNT);
        FloatVector wi = load(tableIm, COUNT);
        for (int i = at; i < at + count; i += COUNT) {
            FloatVector ar = load(re, i);
            FloatVector ai = load(im, i);
            FloatVector br = load(re, i + step);
            FloatVector bi = load(im, i + step);
            ar.add(br).intoArray(re, i);
            ai.add(bi).intoArray(im, i);
            BlockStage.rotateBack(ar.sub(br), ai.sub(bi), wr, wi, re, im, i + step);
        }
    }
}
