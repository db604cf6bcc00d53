package org.firenet.simd;

import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * Joins groups of four transforms of length q, at least a vector's length.
 *
 * @param q the quarter
 */
record Hadamard4Stage(int q) implements HadamardStage {
    @Override
    public void run(float[] x, int at, int length) {
        for (int start = at; start < at + length; start += 4 * q) {
            for (int i = start; i < start + q; i += Lanes.COUNT) {
                FloatVector a = load(x, i);
                FloatVector b = load(x, i + q);
                FloatVector c = load(x, i + 2 * q);
                FloatVector d = load(x, i + 3 * q);
                FloatVector s = a.add(b);
                FloatVector t = a.sub(b);
                FloatVector u = c.add(d);
                FloatVector v = c.sub(d);
                s.add(u).intoArray(x, i);
                t.add(v).intoArray(x, i + q);
                s.sub(u).intoArray(x, i + 2 * q);
                t.sub(v).intoArray(x, i + 3 * q);
            }
        }
    }
}
