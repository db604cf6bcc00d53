package org.firenet.simd;

import static org.firenet.simd.Lanes.butterfly;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/** {@link HadamardLanesStage} on some rows of blocks. */
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
            FloatVector v = butterfly(load(x, at[k]), Lanes.SWAP_1, s1);
            if (Lanes.COUNT > 2) {
                v = butterfly(v, Lanes.SWAP_2, s2);
            }
            if (Lanes.COUNT > 4) {
                v = butterfly(v, Lanes.SWAP_4, s4);
            }
            if (Lanes.COUNT > 8) {
                v = butterfly(v, Lanes.SWAP_8, s8);
            }
            v.intoArray(x, at[k]);
        }
    }
}
