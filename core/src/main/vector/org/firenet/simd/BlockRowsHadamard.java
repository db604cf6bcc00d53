package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.SPECIES;
import static org.firenet.simd.Lanes.SWAP_1;
import static org.firenet.simd.Lanes.SWAP_2;
import static org.firenet.simd.Lanes.SWAP_4;
import static org.firenet.simd.Lanes.SWAP_8;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/**
 * {@link HadamardLanesStage} on some rows of blocks. The vector library is called directly for the reason that {@link
 * VectorPrimalSteps} gives.
 */
final class BlockRowsHadamard {
    private static final float[] SIGNS_1 = Lanes.signs(1);
    private static final float[] SIGNS_2 = Lanes.signs(2);
    private static final float[] SIGNS_4 = Lanes.signs(4);
    private static final float[] SIGNS_8 = Lanes.signs(8);

    /** Positions from {@code begin} to before {@code end}. */
    void run(float[] x, int[] at, int begin, int end) {
        FloatVector s1 = load(SIGNS_1, 0);
        FloatVector s2 = load(SIGNS_2, 0);
        FloatVector s4 = load(SIGNS_4, 0);
        FloatVector s8 = load(SIGNS_8, 0);
        for (int k = begin; k < end; k++) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, at[k]);
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
            v.intoArray(x, at[k]);
        }
    }
}
