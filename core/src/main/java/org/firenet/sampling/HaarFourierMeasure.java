package org.firenet.sampling;

import org.firenet.sparsity.LocalSparsities;

/**
 * The measure of the sampling theorem for Fourier measurements and Haar wavelets in d dimensions:
 *
 * <pre>M_F(s, k) = Σ_{j≤‖k‖∞} s_j Π_i 2^{−|k_i−j|} + Σ_{j&gt;‖k‖∞} s_j 2^{−2(j−‖k‖∞)} Π_i 2^{−|k_i−j|}.</pre>
 *
 * <p>The theorem asks for {@code m_k ≳ M_F(s, k)·L} up to an unknown constant. Source: Colbrook, Antun and Hansen 2022.
 *
 * @param sparsities the local sparsities s_j
 */
public record HaarFourierMeasure(LocalSparsities sparsities) implements LevelDensity {
    /**
     * The measure of the level k in any dimension.
     *
     * @throws IllegalArgumentException if there is no band, or one is not from 1 to r
     */
    @Override
    public double at(int... k) {
        LevelIndex.check(sparsities, k);
        int largest = LevelIndex.largestBand(k);
        double sum = 0;
        for (int j = 1; j <= sparsities.levels().count(); j++) {
            double beyond = Math.pow(2, -2 * Math.max(0, j - largest));
            sum += sparsities.of(j) * beyond * LevelIndex.coherence(j, k);
        }
        return sum;
    }
}
