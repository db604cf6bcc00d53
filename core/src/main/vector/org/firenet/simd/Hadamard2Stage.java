package org.firenet.simd;

import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/** Joins pairs of transforms that are as long as a vector. */
final class Hadamard2Stage implements HadamardStage {
    @Override
    public void run(float[] x, int at, int length) {
        for (int i = at; i < at + length; i += 2 * Lanes.COUNT) {
            FloatVector a = load(x, i);
            FloatVector b = load(x, i + Lanes.COUNT);
            a.add(b).intoArray(x, i);
            a.sub(b).intoArray(x, i + Lanes.COUNT);
        }
    }
}
