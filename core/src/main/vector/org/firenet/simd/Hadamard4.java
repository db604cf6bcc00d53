package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Two Walsh–Hadamard stages at once. Calls the vector library directly for the reason that {@link VectorPrimalKernels} gives. */
final class Hadamard4 {
    private Hadamard4() {}

    /** On four stretches of {@code count} entries, {@code step} apart. */
    static void run(float[] x, int at, int step, int count) {
        for (int i = at; i < at + count; i += COUNT) {
            FloatVector a = FloatVector.fromArray(SPECIES, x, i);
            FloatVector b = FloatVector.fromArray(SPECIES, x, i + step);
            FloatVector c = FloatVector.fromArray(SPECIES, x, i + 2 * step);
            FloatVector d = FloatVector.fromArray(SPECIES, x, i + 3 * step);
            FloatVector s = a.add(b);
            FloatVector t = a.sub(b);
            FloatVector u = c.add(d);
            FloatVector v = c.sub(d);
            s.add(u).intoArray(x, i);
            t.add(v).intoArray(x, i + step);
            s.sub(u).intoArray(x, i + 2 * step);
            t.sub(v).intoArray(x, i + 3 * step);
        }
    }
}
