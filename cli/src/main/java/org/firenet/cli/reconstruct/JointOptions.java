package org.firenet.cli.reconstruct;

import java.nio.file.Path;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.cli.input.Given;
import org.firenet.cli.input.Images;
import org.firenet.coil.CoilCompression;
import org.firenet.coil.CoilSensitivities;
import org.firenet.coil.Espirit;
import org.firenet.coil.NoiseCovariance;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.KSpace;
import org.firenet.imaging.JointReconstruction;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.SensitivitySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How several coils are treated. */
final class JointOptions {
    private static final String ESPIRIT = "espirit";
    private static final String LOW_RESOLUTION = "lowres";

    @Option(
            names = "--coils",
            description =
                    "joint (one image that all coils see) or separate (each coil on its own, combined by root sum of"
                            + " squares). Default: joint where there are several coils, but for --domain walsh.")
    @Nullable
    Treatment coils;

    @Option(
            names = "--sensitivities",
            paramLabel = "WHICH",
            defaultValue = ESPIRIT,
            description =
                    "joint: espirit or lowres (both from the measured centre of k-space), or a file of maps, coils x"
                            + " rows x columns. Default: ${DEFAULT-VALUE}.")
    String sensitivities = ESPIRIT;

    @Option(
            names = "--compress",
            paramLabel = "K",
            defaultValue = "" + CoilCompression.USUAL_COILS,
            description = "joint: make K virtual coils of more coils than that. Default: ${DEFAULT-VALUE}.")
    int compress = CoilCompression.USUAL_COILS;

    @Option(
            names = "--noise",
            paramLabel = "FILE",
            description =
                    "joint: samples of noise alone, coils x samples, to make the noise of the coils white. Default:"
                            + " those in the data's own file, if there are some.")
    @Nullable
    Path noise;

    /** The ways by name. */
    enum Treatment {
        joint,
        separate
    }

    /** Whether all coils give one image. */
    boolean areJoint(int count, SamplingDomain domain) {
        return coils == null ? count > 1 && domain != SamplingDomain.WALSH : coils == Treatment.joint;
    }

    /**
     * @param count of the coils
     * @throws IllegalArgumentException if an option was given that has no effect
     */
    void refuseWhatWouldBeIgnored(CommandSpec spec, boolean joint, int count) {
        if (!joint) {
            String reason = "this belongs to --coils joint";
            Given.refuse(spec, reason, "--sensitivities", "--compress", "--noise", "--write-sensitivities");
        }
        if (compress > count) {
            Given.refuse(
                    spec,
                    "--compress makes fewer coils of more: it must be at most " + count + ", the coils of the data",
                    "--compress");
        }
    }

    /**
     * What to do with the coils of a scan.
     *
     * @throws FormatException if a file cannot be read or does not fit
     */
    JointReconstruction reconstruction(FileFormats formats, KSpace scan) throws FormatException {
        SensitivitySource source = switch (sensitivities) {
            case ESPIRIT -> new SensitivitySource.ByEspirit(Espirit.USUAL);
            case LOW_RESOLUTION -> new SensitivitySource.LowResolution();
            default -> new SensitivitySource.Given(maps(formats, scan));
        };
        return new JointReconstruction(source, compress, covariance(formats, scan));
    }

    private CoilSensitivities maps(FileFormats formats, KSpace scan) throws FormatException {
        return Images.readSensitivities(formats, Path.of(sensitivities), scan.coils(), scan.imageShape());
    }

    /** Whether it is known how strong the noise is. */
    boolean knowNoise(KSpace scan) throws FormatException {
        return noise != null || ownNoise(scan).isPresent();
    }

    /** The noise scan of the data's file; one of zeros, as simulations without noise have it, says nothing. */
    private static Optional<ComplexArray> ownNoise(KSpace scan) throws FormatException {
        return scan.noise().filter(samples -> samples.norm() > 0);
    }

    private Optional<NoiseCovariance> covariance(FileFormats formats, KSpace scan) throws FormatException {
        if (noise == null) {
            return ownNoise(scan).map(NoiseCovariance::of);
        }
        ComplexArray samples = Images.readAny(formats, noise);
        if (samples.shape().rank() < 2 || samples.shape().extent(0) != scan.coils()) {
            throw new FormatException(
                    noise, "shape", samples.shape(), scan.coils() + " coils x samples, like the data");
        }
        return Optional.of(NoiseCovariance.of(samples));
    }

    /** The way the sensitivities were found, for people. */
    String source() {
        return sensitivities;
    }
}
