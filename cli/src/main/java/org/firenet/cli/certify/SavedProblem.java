package org.firenet.cli.certify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.firenet.cli.output.Json;
import org.firenet.cli.reconstruct.ScanResult;
import org.firenet.formats.FormatException;
import org.firenet.formats.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of a {@link ScanResult} that says what was minimised, read back from its file.
 *
 * @param input the measurements
 * @param problem what was minimised
 * @param slices those that were reconstructed
 */
record SavedProblem(ScanResult.Input input, Problem problem, List<Slice> slices) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** What was minimised. */
    record Problem(
            String objective,
            String regulariser,
            String domain,
            String wavelet,
            int levels,
            List<Double> weightsPerLevel,
            double lambda) {
        static Problem ofWavelets(String domain, String wavelet, int levels, List<Double> weights, double lambda) {
            return new Problem(
                    ScanResult.Problem.OF_COEFFICIENTS,
                    ScanResult.Problem.WAVELET,
                    domain,
                    wavelet,
                    levels,
                    weights,
                    lambda);
        }

        static Problem ofTotalVariation(String domain, double lambda) {
            return new Problem(
                    ScanResult.Problem.OF_TOTAL_VARIATION,
                    ScanResult.Problem.TOTAL_VARIATION,
                    domain,
                    "none",
                    0,
                    List.of(),
                    lambda);
        }
    }

    /** One slice. */
    record Slice(int slice, String maskSha256, Optional<Together> together) {}

    /** What was done to the coils before they gave one image. */
    record Together(int coils, int virtualCoils, boolean whitened, String sensitivitiesSha256) {}

    /** @throws FormatException if the file cannot be read or is no result of reconstruct */
    static SavedProblem read(Path file) throws FormatException {
        SavedProblem saved = parse(file);
        saved.requireKnownObjective(file);
        return saved;
    }

    private static SavedProblem parse(Path file) throws FormatException {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), SavedProblem.class);
        } catch (JacksonException e) {
            throw new FormatException(
                    file, "this is no result of firenet reconstruct (the .json with all figures): " + Json.problem(e));
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be read", e);
        }
    }

    private void requireKnownObjective(Path file) throws FormatException {
        List<String> known = List.of(ScanResult.Problem.OF_COEFFICIENTS, ScanResult.Problem.OF_TOTAL_VARIATION);
        if (!known.contains(problem.objective)) {
            throw new FormatException(
                    file,
                    "problem.objective",
                    problem.objective,
                    String.join(" or ", known) + "; certify does not know the average over several shifts");
        }
    }

    /** The only slice that was reconstructed, null if there are several. */
    @Nullable
    Integer onlySlice() {
        return slices.size() == 1 ? slices.get(0).slice() : null;
    }

    /** @throws FormatException if the measurements are others than those that were reconstructed */
    void requireMeasurements(Path file) throws IOException {
        String found = Sha256.of(file);
        if (!found.equals(input.sha256())) {
            throw new FormatException(
                    file,
                    "sha256",
                    found,
                    "that of the measurements of the result, " + input.file() + ", " + input.sha256());
        }
    }

    /**
     * @param given the maps that are given, and their file; null for none
     * @param certified the slices that are certified
     * @throws FormatException if they are not those of the result, to single precision
     */
    void requireSensitivities(Path measurements, @Nullable GivenMaps given, List<Integer> certified)
            throws FormatException {
        for (Slice slice : slices) {
            Together together = slice.together().orElse(null);
            if (together == null && given != null) {
                throw new FormatException(
                        measurements, "the result is of coils on their own; leave out --sensitivities");
            }
            if (together != null && given == null) {
                throw new FormatException(
                        measurements,
                        "the result is one image of all coils; give --sensitivities with the maps that reconstruct"
                                + " --write-sensitivities writes");
            }
            if (together != null && (together.whitened() || together.virtualCoils() < together.coils())) {
                throw new FormatException(
                        measurements,
                        "the result solves the problem of virtual coils, which are not in this file; reconstruct"
                                + " with --compress " + together.coils() + " and without a noise scan to certify it");
            }
            if (together != null && given != null && certified.contains(slice.slice())) {
                given.require(slice.slice(), together.sensitivitiesSha256());
            }
        }
    }

    /**
     * Maps of coils that are given to certify with.
     *
     * @param sha256 of their values in single precision
     */
    record GivenMaps(Path file, String sha256) {
        private void require(int slice, String expected) throws FormatException {
            if (!sha256.equals(expected)) {
                throw new FormatException(
                        file,
                        "sha256 of the maps",
                        sha256,
                        expected + ", that of the maps with which slice " + slice + " was reconstructed; give what"
                                + " reconstruct --write-sensitivities wrote, or leave out --result to certify the"
                                + " image with other maps");
            }
        }
    }

    /** @throws FormatException if a slice was sampled through another mask */
    void requireMask(Path measurements, List<ImageFigures> images) throws FormatException {
        for (ImageFigures image : images) {
            for (Slice slice : slices) {
                if (slice.slice() == image.slice() && !slice.maskSha256().equals(image.maskSha256())) {
                    throw new FormatException(
                            measurements,
                            "the mask of slice " + image.slice(),
                            image.maskSha256(),
                            "that of the result, " + slice.maskSha256() + "; give the same --mask");
                }
            }
        }
    }
}
