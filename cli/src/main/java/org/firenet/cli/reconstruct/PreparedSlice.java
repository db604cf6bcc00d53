package org.firenet.cli.reconstruct;

import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CalibrationRegion;
import org.firenet.coil.CoilSensitivities;
import org.firenet.formats.FormatException;
import org.firenet.formats.KSpace;
import org.firenet.formats.Sha256;
import org.firenet.imaging.JointReconstruction;
import org.firenet.imaging.Reconstructor;
import org.firenet.sampling.SamplingMask;

/**
 * A slice whose coils see one image together, ready for the network.
 *
 * @param prepared with the sensitivities
 * @param figures of the coils, for the result
 */
record PreparedSlice(JointReconstruction.Prepared prepared, ScanResult.Together figures) {
    /**
     * Finds the sensitivities.
     *
     * @param calibration lines that were measured for calibration apart, on the grid of the slice
     * @param source of the sensitivities, by name
     * @throws FormatException if there are none to be found in this slice
     */
    static PreparedSlice of(
            KSpace scan,
            int slice,
            Reconstructor single,
            ComplexArray data,
            Optional<KSpace.Slice> calibration,
            JointReconstruction joint,
            String source)
            throws FormatException {
        try {
            JointReconstruction.Prepared prepared =
                    joint.prepare(single, data, calibration.flatMap(PreparedSlice::centre));
            return new PreparedSlice(
                    prepared,
                    new ScanResult.Together(
                            scan.coils(),
                            prepared.sensitivities().coils(),
                            prepared.energy(),
                            joint.noise().isPresent(),
                            prepared.byLowResolution() ? ScanResult.Together.WITHOUT_OBJECT : source,
                            Sha256.ofSinglePrecision(prepared.sensitivities().maps()),
                            prepared.sensitivities().largestSum()));
        } catch (IllegalArgumentException e) {
            throw new FormatException(
                    scan.file(),
                    "slice " + slice + ": " + e.getMessage()
                            + " (--sensitivities lowres, --sensitivities FILE, --coils separate)");
        }
    }

    private static Optional<ComplexArray> centre(KSpace.Slice calibration) {
        Shape image = calibration.imageShape();
        return CalibrationRegion.largest(
                        SamplingMask.ofBooleans(image, calibration.mask()), CalibrationRegion.USUAL_SIDE)
                .map(region -> region.of(calibration.data()));
    }

    Reconstructor reconstructor() {
        return prepared.reconstructor();
    }

    ComplexArray grids() {
        return prepared.grids();
    }

    CoilSensitivities sensitivities() {
        return prepared.sensitivities();
    }
}
