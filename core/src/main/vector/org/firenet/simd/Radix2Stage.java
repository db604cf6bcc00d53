package org.firenet.simd;

import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * Joins pairs of transforms that are as long as a vector.
 *
 * @param tableRe real parts of {@code ω^j}, {@code ω = e^{−2πi/2L}}, from position L on, where L is the vector's length
 * @param tableIm imaginary parts
 */
record Radix2Stage(float[] tableRe, float[] tableIm) implements RowStage {
    @Override
    public void forward(float[] re, float[] im, int at, int length) {
        FloatVector wr = load(tableRe, Lanes.COUNT);
        FloatVector wi = load(tableIm, Lanes.COUNT);
        for (int i = at; i < at + length; i += 2 * Lanes.COUNT) {
            FloatVector ar = load(re, i);
            FloatVector ai = load(im, i);
            FloatVector xr = load(re, i + Lanes.COUNT);
            FloatVector xi = load(im, i + Lanes.COUNT);
            FloatVector br = xr.mul(wr).sub(xi.mul(wi));
            FloatVector bi = xr.fma(wi, xi.mul(wr));
            ar.add(br).intoArray(re, i);
            ai.add(bi).intoArray(im, i);
            ar.sub(br).intoArray(re, i + Lanes.COUNT);
            ai.sub(bi).intoArray(im, i + Lanes.COUNT);
        }
    }

    @Override
    public void adjoint(float[] re, float[] im, int at, int length) {
        FloatVector wr = load(tableRe, Lanes.COUNT);
        FloatVector wi = load(tableIm, Lanes.COUNT);
        for (int i = at; i < at + length; i += 2 * Lanes.COUNT) {
            FloatVector ar = load(re, i);
            FloatVector ai = load(im, i);
            FloatVector br = load(re, i + Lanes.COUNT);
            FloatVector bi = load(im, i + Lanes.COUNT);
            ar.add(br).intoArray(re, i);
            ai.add(bi).intoArray(im, i);
            FloatVector xr = ar.sub(br);
            FloatVector xi = ai.sub(bi);
            xr.fma(wr, xi.mul(wi)).intoArray(re, i + Lanes.COUNT);
            xi.mul(wr).sub(xr.mul(wi)).intoArray(im, i + Lanes.COUNT);
        }
    }
}
