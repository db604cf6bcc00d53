package org.firenet.imaging;

import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.coil.CalibrationRegion;
import org.firenet.coil.CoilMixture;
import org.firenet.coil.CoilSensitivities;
import org.firenet.coil.Espirit;
import org.firenet.coil.LowResolutionMaps;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.Fourier;

/** Where the sensitivities of the coils come from. */
public sealed interface SensitivitySource {
    /**
     * The sensitivities of virtual coils.
     *
     * @param calibration low frequencies of the virtual coils; empty if there are none
     * @param mixture which virtual coils were made of the real ones
     * @param domain what was measured
     * @param mask of the image's shape
     * @throws IllegalArgumentException if the maps cannot be made; the message says what to do
     */
    CoilSensitivities of(
            Optional<ComplexArray> calibration, CoilMixture mixture, SamplingDomain domain, SamplingMask mask);

    /** ESPIRiT on the calibration region. */
    record ByEspirit(Espirit espirit) implements SensitivitySource {
        @Override
        public CoilSensitivities of(
                Optional<ComplexArray> calibration, CoilMixture mixture, SamplingDomain domain, SamplingMask mask) {
            ComplexArray block = calibration.orElseThrow(() -> noCalibration(domain, "0x0"));
            CalibrationRegion region = CalibrationRegion.shapeOf(block);
            if (Math.min(region.rows(), region.columns()) < espirit.shortestSide()) {
                throw noCalibration(domain, region.toString());
            }
            return espirit.maps(
                    block,
                    mask.shape(),
                    domain == SamplingDomain.FOURIER ? Fourier.Origin.CORNER : Fourier.Origin.CENTRE);
        }

        private IllegalArgumentException noCalibration(SamplingDomain domain, String found) {
            return domain == SamplingDomain.WALSH
                    ? noLowFrequencies()
                    : new IllegalArgumentException("ESPIRiT needs a completely measured block of at least "
                            + espirit.shortestSide() + "x" + espirit.shortestSide()
                            + " around the centre of k-space, found " + found + "; take low-resolution maps"
                            + ", give sensitivities, or reconstruct the coils separately");
        }
    }

    /** Low-resolution coil images over their root sum of squares. */
    record LowResolution() implements SensitivitySource {
        @Override
        public CoilSensitivities of(
                Optional<ComplexArray> calibration, CoilMixture mixture, SamplingDomain domain, SamplingMask mask) {
            if (domain == SamplingDomain.WALSH) {
                throw noLowFrequencies();
            }
            ComplexArray block =
                    calibration.orElseThrow(() -> new IllegalArgumentException("low-resolution sensitivities need the"
                            + " centre of k-space, found that it was not measured; give sensitivities, or reconstruct"
                            + " the coils separately"));
            return LowResolutionMaps.of(block, domain.on(mask.shape()));
        }
    }

    /** Maps of the real coils that are known. */
    record Given(CoilSensitivities maps) implements SensitivitySource {
        @Override
        public CoilSensitivities of(
                Optional<ComplexArray> calibration, CoilMixture mixture, SamplingDomain domain, SamplingMask mask) {
            return CoilSensitivities.of(mixture.of(maps.maps()));
        }
    }

    private static IllegalArgumentException noLowFrequencies() {
        return new IllegalArgumentException(
                "sensitivities can be estimated from k-space, found Walsh measurements; give"
                        + " sensitivities, or reconstruct the coils separately");
    }
}
