package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/** One Walsh–Hadamard stage. Calls the vector library directly for the reason that {@link VectorPrimalKernels} gives. */
final class Hadamard2 {
    private Hadamard2() {}

    /** On two stretches of {@code count} entries, {@code step} apart. */
    static void run(float[] x, int at, int step, int count) {
        for (int i = at; i < at + count; i += COUNT) {
            FloatVector a = FloatVector.fromArray(SPECIES, x, i);
            FloatVector b = FloatVector.fromArray(SPECIES, x, i + step);
            a.add(b).intoArray(x, i);
            a.sub(b).intoArray(x, i + step);
        }
    }
}
