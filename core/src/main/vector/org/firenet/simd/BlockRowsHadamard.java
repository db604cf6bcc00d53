package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.SPECIES;
import static org.firenet.simd.Lanes.SWAP_1;
import static org.firenet.simd.Lanes.SWAP_2;
import static org.firenet.simd.Lanes.SWAP_4;
import static org.firenet.simd.Lanes.SWAP_8;

import jdk.incubator.vector.FloatVector;

/**
 * {@link HadamardLanesStage} on some rows of blocks. The vector library is called directly for the reason that {@link
 * VectorPrimalKernels} gives. Both parts of a row together make the method too long for the compiler to inline it (339
 * bytes, it takes no more than 325), which is well: with its caller it would be more vector operations than it follows,
 * and vectors would become objects.
 */
final class BlockRowsHadamard {
    private static final float[] SIGNS_1 = Lanes.signs(1);
    private static final float[] SIGNS_2 = Lanes.signs(2);
    private static final float[] SIGNS_4 = Lanes.signs(4);
    private static final float[] SIGNS_8 = Lanes.signs(8);

    private BlockRowsHadamard() {}

    /** Positions from {@code begin} to before {@code end}. */
    static void run(float[] re, float[] im, int[] at, int begin, int end) {
        FloatVector s1 = FloatVector.fromArray(SPECIES, SIGNS_1, 0);
        FloatVector s2 = FloatVector.fromArray(SPECIES, SIGNS_2, 0);
        FloatVector s4 = FloatVector.fromArray(SPECIES, SIGNS_4, 0);
        FloatVector s8 = FloatVector.fromArray(SPECIES, SIGNS_8, 0);
        for (int k = begin; k < end; k++) {
            FloatVector v = FloatVector.fromArray(SPECIES, re, at[k]);
            v = v.fma(s1, v.reinterpretAsInts().rearrange(SWAP_1).reinterpretAsFloats());
            if (COUNT > 2) {
                v = v.fma(s2, v.reinterpretAsInts().rearrange(SWAP_2).reinterpretAsFloats());
            }
            if (COUNT > 4) {
                v = v.fma(s4, v.reinterpretAsInts().rearrange(SWAP_4).reinterpretAsFloats());
            }
            if (COUNT > 8) {
                v = v.fma(s8, v.reinterpretAsInts().rearrange(SWAP_8).reinterpretAsFloats());
            }
            v.intoArray(re, at[k]);
            FloatVector w = FloatVector.fromArray(SPECIES, im, at[k]);
            w = w.fma(s1, w.reinterpretAsInts().rearrange(SWAP_1).reinterpretAsFloats());
            if (COUNT > 2) {
                w = w.fma(s2, w.reinterpretAsInts().rearrange(SWAP_2).reinterpretAsFloats());
            }
            if (COUNT > 4) {
                w = w.fma(s4, w.reinterpretAsInts().rearrange(SWAP_4).reinterpretAsFloats());
            }
            if (COUNT > 8) {
                w = w.fma(s8, w.reinterpretAsInts().rearrange(SWAP_8).reinterpretAsFloats());
            }
            w.intoArray(im, at[k]);
        }
    }
}
