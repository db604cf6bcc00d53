package org.firenet.imaging;

/** What a reconstruction holds to be simple. */
public enum Regulariser {
    /** Few wavelet coefficients: {@code λ Σ w_i|c_i|}, the paper's. */
    WAVELET,
    /** Few edges: {@code λ Σ_p |(∇x)_p|₂} ({@link org.firenet.problem.TotalVariation}). */
    TOTAL_VARIATION
}
