package org.firenet.sampling;

import org.firenet.sparsity.LocalSparsities;

/**
 * The authors' sampling density for Walsh measurements and any Daubechies wavelet:
 * {@code Σ_l s_l Π_i 2^{−|l−k_i|}}, where for k_i = 1 the factor is doubled, {@code 4·2^{−l}}. Source: the code that
 * accompanies Colbrook, Antun and Hansen 2022. For Haar wavelets {@link HaarWalshDensity} is sharper.
 *
 * @param sparsities the local sparsities s_l
 */
public record WalshDensity(LocalSparsities sparsities) implements LevelDensity {
    /**
     * The density of the level k in any dimension.
     *
     * @throws IllegalArgumentException if there is no band, or one is not from 1 to r
     */
    @Override
    public double at(int... k) {
        LevelIndex.check(sparsities, k);
        double sum = 0;
        for (int l = 1; l <= sparsities.levels().count(); l++) {
            sum += sparsities.of(l) * LevelIndex.coherence(l, k);
        }
        for (int band : k) {
            sum *= band == 1 ? 2 : 1;
        }
        return sum;
    }
}
