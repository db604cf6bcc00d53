package org.firenet.sampling;

import org.firenet.sparsity.LocalSparsities;

/**
 * The authors' sampling density for Fourier measurements and Daubechies wavelets with v vanishing moments. For
 * {@code k₁ ≤ k₂}, symmetric, and with the smoothness {@code q = q(v)}:
 *
 * <pre>
 *   Σ_{l≤k₁}      s_l 2^{−(2q+1)(k₁−l) − (2q+1)(k₂−l)}
 * + Σ_{k₁&lt;l≤k₂}  s_l 2^{−(l−k₁) − (2q+1)(k₂−l)}
 * + Σ_{l&gt;k₂}      s_l 2^{−(l−k₁) − (2v+1)(l−k₂)},
 * </pre>
 *
 * <p>doubled once for every k_i = 1. Source: the code that accompanies Colbrook, Antun and Hansen 2022.
 *
 * @param sparsities the local sparsities s_l
 * @param vanishingMoments v, from 1 (Haar) to 10
 */
public record FourierDensity(LocalSparsities sparsities, int vanishingMoments) implements LevelDensity {
    private static final int MOST_MOMENTS = 10;

    /** @throws IllegalArgumentException if v is out of range */
    public FourierDensity {
        if (vanishingMoments < 1 || vanishingMoments > MOST_MOMENTS) {
            throw new IllegalArgumentException("the Fourier density is known for 1 to " + MOST_MOMENTS
                    + " vanishing moments, found " + vanishingMoments);
        }
    }

    /**
     * The density of the level (k₁, k₂).
     *
     * @throws IllegalArgumentException if there are not two bands, or one is not from 1 to r
     */
    @Override
    public double at(int... k) {
        if (k.length != 2) {
            throw new IllegalArgumentException("the Fourier density needs two bands, found " + k.length);
        }
        LevelIndex.check(sparsities, k);
        int high = LevelIndex.largestBand(k);
        int low = Math.min(k[0], k[1]);
        double sum = 0;
        for (int l = 1; l <= sparsities.levels().count(); l++) {
            sum += sparsities.of(l) * StrictMath.pow(2, -decay(l, low, high));
        }
        return sum * (low == 1 ? 2 : 1) * (high == 1 ? 2 : 1);
    }

    private double decay(int l, int low, int high) {
        double smooth = 2 * smoothness(vanishingMoments) + 1;
        if (l <= low) {
            return smooth * (low - l) + smooth * (high - l);
        }
        if (l <= high) {
            return (l - low) + smooth * (high - l);
        }
        return (l - low) + (2.0 * vanishingMoments + 1) * (l - high);
    }

    /** The exponent q with which the Fourier transform of the scaling function decays. */
    private static double smoothness(int vanishingMoments) {
        return switch (vanishingMoments) {
            case 1 -> 0;
            case 2 -> 0.339;
            case 3 -> 0.636;
            case 4 -> 0.913;
            case 5 -> 1.177;
            case 6 -> 1.432;
            case 7 -> 1.682;
            case 8 -> 1.927;
            case 9 -> 2.168;
            case MOST_MOMENTS -> 2.406;
            default -> throw new IllegalStateException("checked by the constructor: " + vanishingMoments);
        };
    }
}
