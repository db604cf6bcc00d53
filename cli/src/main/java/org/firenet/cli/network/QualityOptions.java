package org.firenet.cli.network;

import org.firenet.array.Shape;
import org.firenet.cli.input.Given;
import org.firenet.cli.option.ProblemOptions;
import org.firenet.formats.FormatException;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.Regulariser;
import org.firenet.imaging.Strength;
import org.firenet.network.Schedule;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What images are held to be, how strongly, and on how many positions of the wavelet grid. */
final class QualityOptions {
    @Option(
            names = "--regulariser",
            defaultValue = "wavelet",
            description = "wavelet (few wavelet coefficients) or tv (total variation: few edges). Default:"
                    + " ${DEFAULT-VALUE}.")
    RegulariserName regulariser = RegulariserName.wavelet;

    @Option(
            names = "--strength",
            defaultValue = "normal",
            description = "lambda in words: gentle (more detail, more noise), normal or strong (for very noisy data)."
                    + " Default: ${DEFAULT-VALUE}.")
    StrengthName strength = StrengthName.normal;

    @Option(
            names = "--shifts",
            paramLabel = "N",
            defaultValue = "1",
            description = "Average the regulariser over N positions of the wavelet grid, against blocks and noise; a"
                    + " layer takes longer. 1 to 64. Default: ${DEFAULT-VALUE}.")
    int shifts = 1;

    /** The regularisers by name. */
    enum RegulariserName {
        wavelet(Regulariser.WAVELET),
        tv(Regulariser.TOTAL_VARIATION);

        final Regulariser value;

        RegulariserName(Regulariser value) {
            this.value = value;
        }
    }

    /** The strengths by name. */
    enum StrengthName {
        gentle(Strength.GENTLE),
        normal(Strength.NORMAL),
        strong(Strength.STRONG);

        final Strength value;

        StrengthName(Strength value) {
            this.value = value;
        }
    }

    Regulariser regulariser() {
        return regulariser.value;
    }

    /** @throws IllegalArgumentException if an option was given that has no effect */
    void refuseWhatWouldBeIgnored(CommandSpec spec, ProblemOptions problem) {
        if (problem.lambda != null) {
            Given.refuse(spec, "--lambda says what --strength would say", "--strength");
        }
        if (regulariser == RegulariserName.tv) {
            Given.refuse(spec, "total variation knows no wavelet", "--wavelet", "--levels", "--weights");
            Given.refuse(spec, "total variation runs on the reference engine", "--engine");
        }
    }

    /**
     * The settings for images of a shape.
     *
     * @param coils how many see one image together, 1 for one or for each on its own
     * @throws FormatException if an image for the weights cannot be read
     */
    ReconstructionSettings settings(ProblemOptions problem, Shape image, int coils, Schedule schedule, boolean real)
            throws FormatException {
        return new ReconstructionSettings(
                problem.domain,
                problem.filter(),
                problem.levels(image),
                problem.weightRule(),
                problem.lambda(regulariser(), strength.value, image, coils),
                schedule,
                real,
                regulariser(),
                shifts);
    }
}
