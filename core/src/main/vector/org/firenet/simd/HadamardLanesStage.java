package org.firenet.simd;

import static org.firenet.simd.Lanes.butterfly;
import static org.firenet.simd.Lanes.load;

import jdk.incubator.vector.FloatVector;

/** Joins single entries to transforms as long as a vector of up to 16 lanes, within vectors. */
final class HadamardLanesStage implements HadamardStage {
    private static final float[] SIGNS_1 = Lanes.signs(1);
    private static final float[] SIGNS_2 = Lanes.signs(2);
    private static final float[] SIGNS_4 = Lanes.signs(4);
    private static final float[] SIGNS_8 = Lanes.signs(8);

    @Override
    public void run(float[] x, int at, int length) {
        FloatVector s1 = load(SIGNS_1, 0);
        FloatVector s2 = load(SIGNS_2, 0);
        FloatVector s4 = load(SIGNS_4, 0);
        FloatVector s8 = load(SIGNS_8, 0);
        for (int i = at; i < at + length; i += Lanes.COUNT) {
            FloatVector v = butterfly(load(x, i), Lanes.SWAP_1, s1);
            if (Lanes.COUNT > 2) {
                v = butterfly(v, Lanes.SWAP_2, s2);
            }
            if (Lanes.COUNT > 4) {
                v = butterfly(v, Lanes.SWAP_4, s4);
            }
            if (Lanes.COUNT > 8) {
                v = butterfly(v, Lanes.SWAP_8, s8);
            }
            v.intoArray(x, i);
        }
    }
}
