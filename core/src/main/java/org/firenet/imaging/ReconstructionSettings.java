package org.firenet.imaging;

import java.util.List;
import org.firenet.network.Schedule;
import org.firenet.transform.CircularShift;
import org.firenet.transform.WaveletFilter;

/**
 * Everything that a reconstruction depends on besides the data and the mask.
 *
 * @param samplingDomain in which transform of the image the scanner samples
 * @param wavelet in which images are sparse; like levels and weights without effect for total variation
 * @param levels of the wavelet transform
 * @param weights of the levels
 * @param lambda λ of problem (P3), or of total variation
 * @param schedule of the network's layers
 * @param real whether images are known to be real, not only their magnitudes
 * @param regulariser what images are held to be
 * @param shifts how many positions of the wavelet grid the regulariser is averaged over, 1 for none ({@link
 *     org.firenet.problem.ShiftAveragedLasso}); a {@link org.firenet.network.SettlingSchedule} suits it
 */
public record ReconstructionSettings(
        SamplingDomain samplingDomain,
        WaveletFilter wavelet,
        int levels,
        WeightRule weights,
        double lambda,
        Schedule schedule,
        boolean real,
        Regulariser regulariser,
        int shifts) {
    /** The largest number of shifts. */
    public static final int MOST_SHIFTS = 64;

    /** @throws IllegalArgumentException if there are shifts where they have no meaning, or too many */
    public ReconstructionSettings {
        if (shifts < 1 || shifts > MOST_SHIFTS) {
            throw new IllegalArgumentException(
                    "the number of shifts must be from 1 to " + MOST_SHIFTS + ", found " + shifts);
        }
        if (shifts > 1 && regulariser == Regulariser.TOTAL_VARIATION) {
            throw new IllegalArgumentException(
                    "total variation has no grid to shift: the number of shifts must be 1, found " + shifts);
        }
        if (shifts > 1 && samplingDomain == SamplingDomain.WALSH) {
            throw new IllegalArgumentException(
                    "Walsh samples of a shifted image are not known: the number of shifts must be 1, found " + shifts);
        }
    }

    /** The positions of the wavelet grid, the first of which is where it is without shifts. */
    public List<CircularShift> positions() {
        return GridPositions.of(shifts, levels);
    }

    /** Wavelets on one grid. */
    public ReconstructionSettings(
            SamplingDomain samplingDomain,
            WaveletFilter wavelet,
            int levels,
            WeightRule weights,
            double lambda,
            Schedule schedule,
            boolean real) {
        this(samplingDomain, wavelet, levels, weights, lambda, schedule, real, Regulariser.WAVELET, 1);
    }
}
