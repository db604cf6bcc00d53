package org.firenet.cli.reconstruct;

import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.cli.input.Given;
import org.firenet.imaging.JointReconstruction;
import org.firenet.imaging.PseudoReplicas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How noise in the measurements shows in the image: one slice, reconstructed again and again with fresh noise. */
final class NoiseMapOptions {
    @Option(
            names = "--noise-map",
            paramLabel = "FILE",
            description =
                    "Of one slice: writes 2 x rows x columns, the standard deviation of reconstructions with fresh"
                            + " noise, and its ratio to that of full sampling.")
    @Nullable
    Path file;

    @Option(
            names = "--replicas",
            defaultValue = "50",
            description = "--noise-map: reconstructions with fresh noise. Default: ${DEFAULT-VALUE}.")
    int replicas = 50;

    @Option(
            names = "--replica-noise",
            paramLabel = "SHARE",
            description =
                    "--noise-map: norm of the noise over the norm of the measurements. Default: as in the noise scan,"
                            + " if there is one.")
    @Nullable
    Double share;

    @Option(
            names = "--replica-seed",
            defaultValue = "1",
            description = "--noise-map: seed of the noise. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    /** @throws IllegalArgumentException if an option was given that has no effect */
    void refuseWhatWouldBeIgnored(CommandSpec spec) {
        if (file == null) {
            Given.refuse(spec, "this belongs to --noise-map", "--replicas", "--replica-noise", "--replica-seed");
        }
    }

    /**
     * Checks, before any work is done, that the level of the noise is known.
     *
     * @param noiseScan whether there is a noise scan
     */
    void requireLevel(boolean noiseScan) {
        if (file != null && share == null && !noiseScan) {
            throw new IllegalArgumentException(
                    "--noise-map needs to know how strong the noise is: give --replica-noise, or a noise scan");
        }
    }

    /**
     * The replicas of measurements.
     *
     * @param grids zero where nothing was measured
     * @param samples how many values of them were measured
     */
    PseudoReplicas replicas(@Nullable JointReconstruction joint, ComplexArray grids, long samples) {
        if (share != null) {
            return new PseudoReplicas(replicas, share * grids.norm() / Math.sqrt((double) samples), seed);
        }
        if (joint == null || joint.noise().isEmpty()) {
            throw new IllegalStateException("the level of the noise was not checked");
        }
        return new PseudoReplicas(replicas, joint.noise().get().level(), seed);
    }
}
