package org.firenet.sampling;

import java.util.Arrays;
import org.firenet.sparsity.LocalSparsities;

/** The index k = (k₁, …, k_d) of a sampling level, one band per axis. */
final class LevelIndex {
    private LevelIndex() {}

    /** @throws IllegalArgumentException if there is no band, or one is not from 1 to r */
    static void check(LocalSparsities sparsities, int... k) {
        if (k.length == 0) {
            throw new IllegalArgumentException("a sampling level needs one band per axis, found none");
        }
        int count = sparsities.levels().count();
        for (int band : k) {
            if (band < 1 || band > count) {
                throw new IllegalArgumentException("a band must be from 1 to " + count + ", found " + band);
            }
        }
    }

    /** The largest band {@code ‖k‖_∞}. */
    static int largestBand(int... k) {
        return Arrays.stream(k).max().orElseThrow();
    }

    /** {@code Π_i 2^{−|k_i − j|}}: how strongly wavelets of scale j and frequencies of the level k meet. */
    static double coherence(int j, int... k) {
        int distance = 0;
        for (int band : k) {
            distance += Math.abs(band - j);
        }
        return Math.pow(2, -distance);
    }
}
