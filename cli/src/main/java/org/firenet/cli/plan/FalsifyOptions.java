package org.firenet.cli.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.firenet.array.ComplexArray;
import org.firenet.certificate.falsify.Falsification;
import org.firenet.certificate.falsify.Falsifier;
import org.firenet.certificate.falsify.NullSpaceInequality;
import org.firenet.certificate.plan.Plan;
import org.firenet.cli.input.Given;
import org.firenet.cli.input.Images;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.output.Progress;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The attack on the hypothesis. */
final class FalsifyOptions {
    @Option(names = "--falsify", description = "Search for a vector that refutes the null space property.")
    boolean falsify;

    @Option(names = "--starts", defaultValue = "10", description = "Starts of the search. Default: ${DEFAULT-VALUE}.")
    int starts = 10;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Improvements of support set and vector from each start. Default: ${DEFAULT-VALUE}.")
    int rounds = 5;

    @Option(names = "--layers", defaultValue = "50", description = "Layers in a round. Default: ${DEFAULT-VALUE}.")
    int layers = 50;

    @Option(
            names = "--seconds",
            description = "End the search after so many seconds; how far it gets then depends on the machine.")
    @Nullable
    Double seconds;

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            description = "Do not search, but check the vector (wavelet coefficients) in a file.")
    @Nullable
    Path witness;

    @Option(names = "--save-witness", paramLabel = "FILE", description = "Where the worst vector goes: .npy.")
    @Nullable
    Path savedWitness;

    boolean wanted() {
        return falsify || witness != null;
    }

    /** @throws IllegalArgumentException if an option was given that would have no effect, or is out of range */
    void refuseWhatWouldBeIgnored(CommandSpec spec) {
        if (!falsify) {
            Given.refuse(
                    spec, "only --falsify searches", "--starts", "--rounds", "--layers", "--seconds", "--save-witness");
        } else {
            Given.refuse(spec, "--falsify searches for a vector itself", "--witness");
        }
        if (seconds != null && !(seconds > 0)) {
            throw new IllegalArgumentException("the seconds of the search must be above 0, found " + seconds);
        }
    }

    /** @throws FormatException if the witness could not be written */
    void checkTarget(Overwrite overwrite) throws FormatException {
        if (savedWitness != null) {
            if (!FileFormats.standard().writer(savedWitness).types().contains(ElementType.C16)) {
                throw new FormatException(
                        savedWitness, "this kind of file cannot hold complex values in double precision; take .npy");
            }
            SafeFiles.check(savedWitness, overwrite);
        }
    }

    /** What the search or the check of a file finds. */
    Falsification attack(Plan plan, long seed, Interruption interruption, OutputOptions output) throws IOException {
        NullSpaceInequality inequality = new NullSpaceInequality(plan.model().operator(), plan.sparsity());
        if (witness != null) {
            ComplexArray vector = Images.read(FileFormats.standard(), witness);
            if (!vector.shape().equals(inequality.operator().domain())) {
                throw new FormatException(
                        witness,
                        "shape",
                        vector.shape(),
                        "that of the wavelet coefficients, "
                                + inequality.operator().domain());
            }
            return Falsification.of(plan.property(), inequality.witness(vector));
        }
        Falsifier falsifier = new Falsifier(starts, rounds, layers, seed);
        try (Progress progress = Progress.of("falsifying", (long) starts * rounds, output)) {
            long begin = System.nanoTime();
            return falsifier.attack(inequality, plan.property(), plan.leastMeasuredWavelets(), round -> {
                progress.step();
                interruption.check();
                return seconds == null || System.nanoTime() - begin < seconds * TimeUnit.SECONDS.toNanos(1);
            });
        }
    }

    /** Writes the worst vector if that was asked for. */
    void save(Falsification found, Overwrite overwrite) throws FormatException {
        if (savedWitness != null) {
            ComplexArray vector = found.worst().vector();
            FileFormats.standard().write(savedWitness, vector, ElementType.C16, overwrite);
        }
    }
}
