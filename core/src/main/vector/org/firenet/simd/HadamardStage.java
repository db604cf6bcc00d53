package org.firenet.simd;

/** A stage of a row's Walsh–Hadamard transform, a unit of its own for the reason that {@link RowStage} gives. */
interface HadamardStage {
    /** Joins transforms of some length. */
    void run(float[] x, int at, int length);
}
