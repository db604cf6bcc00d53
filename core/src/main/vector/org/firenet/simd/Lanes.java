package org.firenet.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * What a stage within a vector needs. At distance h lane l meets lane l ⊕ h: with {@code z = w ⊙ x} the stage is
 * {@code y_l = z_{l⊕h} ± z_l}, with + and w = 1 in the lower lane of each pair, − and a twiddle factor in the upper one.
 */
final class Lanes {
    static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    static final int COUNT = SPECIES.length();

    /** The same lanes as integers, see {@link #exchanged}. */
    private static final VectorSpecies<Integer> BITS = SPECIES.withLanes(int.class);

    /** For vectors of up to 16 lanes; longer ones are not used. */
    static final VectorShuffle<Integer> SWAP_1 = swap(1);

    static final VectorShuffle<Integer> SWAP_2 = swap(2);
    static final VectorShuffle<Integer> SWAP_4 = swap(4);
    static final VectorShuffle<Integer> SWAP_8 = swap(8);

    private Lanes() {}

    private static VectorShuffle<Integer> swap(int distance) {
        return VectorShuffle.fromOp(BITS, lane -> (lane ^ distance) % COUNT);
    }

    /** 1 in the lower, −1 in the upper lanes of the pairs at a distance. */
    static float[] signs(int distance) {
        float[] signs = new float[COUNT];
        for (int lane = 0; lane < COUNT; lane++) {
            signs[lane] = (lane & distance) == 0 ? 1 : -1;
        }
        return signs;
    }

    /** Real parts of w at a distance. */
    static float[] twiddlesRe(int distance) {
        float[] twiddles = new float[COUNT];
        for (int lane = 0; lane < COUNT; lane++) {
            twiddles[lane] = (float) Math.cos(angle(lane, distance));
        }
        return twiddles;
    }

    /** Imaginary parts of w at a distance. */
    static float[] twiddlesIm(int distance) {
        float[] twiddles = new float[COUNT];
        for (int lane = 0; lane < COUNT; lane++) {
            twiddles[lane] = (float) -Math.sin(angle(lane, distance));
        }
        return twiddles;
    }

    private static double angle(int lane, int distance) {
        return (lane & distance) == 0 ? 0 : Math.PI * (lane % distance) / distance;
    }

    /** Sum in the lower lane of each pair, difference in the upper one. */
    static FloatVector butterfly(FloatVector z, VectorShuffle<Integer> swap, FloatVector signs) {
        return z.fma(signs, exchanged(z, swap));
    }

    /**
     * Lanes in another order, moved as integers: before it moves lanes of a type, Java 17 compares the order with a zero
     * that it keeps in an array of that type. Where floats are stored it would do so each time, since the array might be
     * that one; now the compiler takes the comparison out of the loop.
     */
    private static FloatVector exchanged(FloatVector z, VectorShuffle<Integer> order) {
        return z.reinterpretAsInts().rearrange(order).reinterpretAsFloats();
    }

    static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(SPECIES, array, at);
    }
}
