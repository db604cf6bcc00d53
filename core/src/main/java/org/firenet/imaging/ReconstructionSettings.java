package org.firenet.imaging;

import org.firenet.network.Schedule;
import org.firenet.transform.WaveletFilter;

/**
 * Everything that a reconstruction depends on besides the data and the mask.
 *
 * @param samplingDomain in which transform of the image the scanner samples
 * @param wavelet in which images are sparse
 * @param levels of the wavelet transform
 * @param weights of the levels
 * @param lambda λ of problem (P3)
 * @param schedule of the network's layers
 * @param real whether images are known to be real, not only their magnitudes
 */
public record ReconstructionSettings(
        SamplingDomain samplingDomain,
        WaveletFilter wavelet,
        int levels,
        WeightRule weights,
        double lambda,
        Schedule schedule,
        boolean real) {}
