package org.firenet.imaging;

import org.firenet.array.Shape;
import org.firenet.phantom.SheppLogan;
import org.firenet.sampling.FourierDensity;
import org.firenet.sampling.HaarWalshDensity;
import org.firenet.sampling.LevelDensity;
import org.firenet.sampling.MultilevelSampling;
import org.firenet.sampling.SamplingLevels;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.WalshDensity;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.transform.WaveletFilter;

/**
 * The multilevel sampling of the paper's experiments: densities for the local sparsities that the modified Shepp–Logan
 * phantom has in a wavelet.
 */
public final class PaperSampling {
    private PaperSampling() {}

    /**
     * The sampling pattern.
     *
     * @param domain what is sampled; Walsh with Haar takes the exact density, with other wavelets the general one
     * @param shape of the grid
     * @param wavelet in which images are sparse
     * @param levels of the wavelet transform, and bands per axis
     * @param samples the exact number of samples
     * @throws IllegalArgumentException if shape, levels and number of samples do not fit
     */
    public static MultilevelSampling of(
            SamplingDomain domain, Shape shape, WaveletFilter wavelet, int levels, int samples) {
        ImagingModel full = new ImagingModel(domain, SamplingMask.full(shape), wavelet, levels);
        LocalSparsities sparsities =
                new WeightRule.OfImage(SheppLogan.modified().image(shape), WeightRule.PAPER_THRESHOLD).sparsities(full);
        SamplingLevels bands = domain == SamplingDomain.WALSH
                ? SamplingLevels.walsh(shape, levels)
                : SamplingLevels.fourier(shape, levels);
        return new MultilevelSampling(bands, density(domain, wavelet, sparsities), samples);
    }

    /** The authors' density for a transform and a wavelet; that of the theorem for Walsh sampling and Haar wavelets. */
    public static LevelDensity density(SamplingDomain domain, WaveletFilter wavelet, LocalSparsities sparsities) {
        if (domain != SamplingDomain.WALSH) {
            return new FourierDensity(sparsities, wavelet.vanishingMoments());
        }
        return wavelet == WaveletFilter.HAAR ? new HaarWalshDensity(sparsities) : new WalshDensity(sparsities);
    }
}
