package org.firenet.imaging;

import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.coil.CalibrationRegion;
import org.firenet.coil.CoilCompression;
import org.firenet.coil.CoilMixture;
import org.firenet.coil.CoilSensitivities;
import org.firenet.coil.NoObjectException;
import org.firenet.coil.NoiseCovariance;
import org.firenet.sampling.SamplingMask;

/**
 * One image from all coils of a slice. Before the network runs, noise is made white where its covariance is known, many
 * coils are compressed to fewer virtual ones, and sensitivities are found; what the network solves is the problem (P3) of
 * the virtual coils.
 *
 * @param source of the sensitivities
 * @param mostCoils more coils than this are compressed to so many, at least 1
 * @param noise covariance of the coils' noise; empty if it is not known
 */
public record JointReconstruction(SensitivitySource source, int mostCoils, Optional<NoiseCovariance> noise) {
    /** @throws IllegalArgumentException if no coil would be left */
    public JointReconstruction {
        if (mostCoils < 1) {
            throw new IllegalArgumentException("at least 1 virtual coil must be left, found " + mostCoils);
        }
    }

    /**
     * A slice made ready: {@code reconstructor().reconstruct(grids(), …)} gives its image.
     *
     * @param reconstructor that knows the sensitivities
     * @param sensitivities of the virtual coils
     * @param grids of the virtual coils
     * @param byLowResolution whether sensitivities of low resolution stand in for those of a source that found no object
     * @param energy the share of {@code ‖y‖²} that compression kept, 1 without
     */
    public record Prepared(
            Reconstructor reconstructor,
            CoilSensitivities sensitivities,
            boolean byLowResolution,
            ComplexArray grids,
            double energy) {}

    /** How many coils, real or virtual, the network sees of so many real ones. */
    public int coilsLeft(int coils) {
        return Math.min(coils, mostCoils);
    }

    /**
     * Makes a slice ready.
     *
     * @param single reconstructs one coil seen through the mask of the slice
     * @param grids measured values, shape [coils, rows, columns]; zero where nothing was measured
     * @param calibration low frequencies of all coils that were measured apart, shape [coils, rows, columns] with
     *     frequency zero at {@code [⌊rows/2⌋, ⌊columns/2⌋]}; empty to look for a completely measured block in the mask
     * @throws IllegalArgumentException if numbers of coils differ, or there are no sensitivities to be found
     */
    public Prepared prepare(Reconstructor single, ComplexArray grids, Optional<ComplexArray> calibration) {
        CoilMixture mixture = noise.map(NoiseCovariance::whitening)
                .orElseGet(() -> CoilMixture.none(grids.shape().extent(0)));
        ComplexArray mixed = mixture.of(grids);
        double energy = 1;
        if (mixture.virtualCoils() > mostCoils) {
            CoilCompression compression = CoilCompression.of(mixed, mostCoils);
            mixed = compression.mixture().of(mixed);
            mixture = compression.mixture().after(mixture);
            energy = compression.energy();
        }
        SamplingDomain domain = single.model().samplingDomain();
        SamplingMask mask = single.model().mask();
        Optional<ComplexArray> block = calibration.isPresent() ? calibration.map(mixture::of) : centre(mixed, mask);
        CoilSensitivities sensitivities;
        boolean byLowResolution = false;
        try {
            sensitivities = source.of(block, mixture, domain, mask);
        } catch (NoObjectException e) {
            // The outer slices of a volume hold nothing but air, and that is what their images are to show.
            sensitivities = new SensitivitySource.LowResolution().of(block, mixture, domain, mask);
            byLowResolution = true;
        }
        return new Prepared(single.withSensitivities(sensitivities), sensitivities, byLowResolution, mixed, energy);
    }

    private static Optional<ComplexArray> centre(ComplexArray grids, SamplingMask mask) {
        return CalibrationRegion.largest(mask, CalibrationRegion.USUAL_SIDE).map(region -> region.of(grids));
    }
}
