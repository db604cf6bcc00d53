package org.firenet.certificate.plan;

import org.firenet.array.Shape;
import org.firenet.imaging.PaperSampling;
import org.firenet.imaging.SamplingDomain;
import org.firenet.sampling.HaarFourierMeasure;
import org.firenet.sampling.LevelDensity;
import org.firenet.sampling.SamplingLevels;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.transform.WaveletFilter;

/** Which levels and which measure M(s, k) belong to a transform and a wavelet. */
public final class SamplingMeasure {
    private SamplingMeasure() {}

    /** Whether the measure is that of a theorem: for Haar wavelets only. */
    public static boolean isOfTheorem(WaveletFilter wavelet) {
        return wavelet == WaveletFilter.HAAR;
    }

    /** The measure of the theorem for Haar wavelets, the authors' density for any other. */
    public static LevelDensity of(SamplingDomain domain, WaveletFilter wavelet, LocalSparsities sparsities) {
        return domain != SamplingDomain.WALSH && isOfTheorem(wavelet)
                ? new HaarFourierMeasure(sparsities)
                : PaperSampling.density(domain, wavelet, sparsities);
    }

    /**
     * The sampling levels of a grid, r bands per axis.
     *
     * @throws IllegalArgumentException if the shape has no such levels
     */
    public static SamplingLevels levels(SamplingDomain domain, Shape shape, int count) {
        return domain == SamplingDomain.WALSH
                ? SamplingLevels.walsh(shape, count)
                : SamplingLevels.fourier(shape, count);
    }
}
