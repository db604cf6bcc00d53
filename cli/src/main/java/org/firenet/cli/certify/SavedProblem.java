package org.firenet.cli.certify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            String objective, String domain, String wavelet, int levels, List<Double> weightsPerLevel, double lambda) {}

    /** One slice. */
    record Slice(int slice, String maskSha256) {}

    /** @throws FormatException if the file cannot be read or is no result of reconstruct */
    static SavedProblem read(Path file) throws FormatException {
        SavedProblem saved = parse(file);
        saved.requireCoefficients(file);
        return saved;
    }

    private static SavedProblem parse(Path file) throws FormatException {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), SavedProblem.class);
        } catch (JacksonException e) {
            throw new FormatException(
                    file,
                    "this is no result of firenet reconstruct (the .json with all figures): " + e.getOriginalMessage());
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be read", e);
        }
    }

    /** @throws FormatException if another problem was solved than that of wavelets on one grid */
    private void requireCoefficients(Path file) throws FormatException {
        if (!problem.objective.equals(ScanResult.Problem.OF_COEFFICIENTS)) {
            throw new FormatException(
                    file,
                    "problem.objective",
                    problem.objective,
                    ScanResult.Problem.OF_COEFFICIENTS + "; certify knows neither total variation nor shifts");
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
