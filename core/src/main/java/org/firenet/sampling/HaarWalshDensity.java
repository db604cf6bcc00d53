package org.firenet.sampling;

import org.firenet.sparsity.LocalSparsities;

/**
 * The measure of the sampling theorem for Walsh measurements and Haar wavelets in d dimensions,
 * {@code M_W(s, k) = s_{‖k‖∞} Π_i 2^{−|k_i − ‖k‖∞|}}: Walsh functions of the level k see the Haar wavelets of scale
 * ‖k‖_∞ only. Source: Colbrook, Antun and Hansen 2022.
 *
 * @param sparsities the local sparsities s_k
 */
public record HaarWalshDensity(LocalSparsities sparsities) implements LevelDensity {
    /**
     * The measure of the level k in any dimension.
     *
     * @throws IllegalArgumentException if there is no band, or one is not from 1 to r
     */
    @Override
    public double at(int... k) {
        LevelIndex.check(sparsities, k);
        int largest = LevelIndex.largestBand(k);
        return sparsities.of(largest) * LevelIndex.coherence(largest, k);
    }
}
