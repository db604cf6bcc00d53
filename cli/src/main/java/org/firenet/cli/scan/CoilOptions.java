package org.firenet.cli.scan;

import java.io.IOException;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.input.Given;
import org.firenet.coil.CoilSensitivities;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.firenet.phantom.ReceiveLoops;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The receiver coils of a simulated scanner. */
final class CoilOptions {
    @Option(
            names = "--coils",
            paramLabel = "N",
            description = "So many receiver coils: wire loops around the object. The data are coils x rows x columns."
                    + " Default: one that sees all alike.")
    @Nullable
    Integer loops;

    @Option(
            names = "--write-sensitivities",
            paramLabel = "FILE",
            description = "--coils: where their true sensitivities go, too, coils x rows x columns: .npy or .cfl.")
    @Nullable
    Path sensitivities;

    boolean isGiven() {
        return loops != null;
    }

    /** Number of coils. */
    int count() {
        return loops == null ? 1 : loops;
    }

    /** In words. */
    String description() {
        return loops == null ? "one, of sensitivity 1" : loops + " loops around the object";
    }

    /** @throws IllegalArgumentException if an option was given that has no effect */
    void refuseWhatWouldBeIgnored(CommandSpec spec) {
        if (loops == null) {
            Given.refuse(spec, "--write-sensitivities belongs to --coils", "--write-sensitivities");
        }
    }

    /** @throws FormatException if the sensitivities could not be written */
    void check(FileFormats formats, ElementType type, Overwrite overwrite) throws IOException {
        Path file = sensitivities;
        if (file == null) {
            return;
        }
        if (!formats.writer(file).types().contains(type)) {
            throw new FormatException(file, "this kind of file cannot hold " + type + " values; take .npy");
        }
        SafeFiles.check(file, overwrite);
    }

    /**
     * The sensitivities for images of a shape, of root sum of squares 1 so that what the coils see together is the image; null
     * for a single coil of sensitivity 1.
     */
    @Nullable
    ComplexArray maps(Shape image) {
        if (loops == null) {
            return null;
        }
        return CoilSensitivities.of(new ReceiveLoops(loops).sensitivities(image))
                .normalised()
                .maps();
    }

    /** Writes the sensitivities where they are wished for. */
    void write(FileFormats formats, @Nullable ComplexArray maps, ElementType type, Overwrite overwrite)
            throws IOException {
        Path file = sensitivities;
        if (file != null && maps != null) {
            formats.writer(file).write(file, maps, type, overwrite);
        }
    }
}
