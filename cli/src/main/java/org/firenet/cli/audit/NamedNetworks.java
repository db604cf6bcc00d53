package org.firenet.cli.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firenet.audit.experiment.BuiltIn;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.audit.network.ModelFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The networks that a command names: built-in ones, and the user's. */
final class NamedNetworks {
    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "A built-in network: zero-filled, paper, paper:NxP, tuned, tuned:LAYERS. May be given several"
                    + " times.")
    List<String> builtIn = List.of();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "A trained network, .pt (TorchScript) or .onnx, described by FILE.yaml beside it. May be given"
                            + " several times.")
    List<Path> models = List.of();

    @Option(names = "--models", paramLabel = "FOLDER", description = "All .pt and .onnx files of a folder.")
    @Nullable
    Path modelFolder;

    @Option(
            names = "--description",
            paramLabel = "FILE",
            description = "The YAML that describes the model, instead of the one beside it; with one --model.")
    @Nullable
    Path description;

    @Option(
            names = "--trust",
            description = "Open TorchScript files although they can execute code: only if you trust whoever made them.")
    boolean trust;

    @Option(
            names = "--command",
            paramLabel = "PROGRAM",
            description =
                    "A program called as PROGRAM IN.npy OUT.npy: k-space with zeros where nothing was sampled, to an"
                            + " image. May be given several times.")
    List<String> commands = List.of();

    @Option(
            names = "--time-limit",
            defaultValue = "60",
            description = "Seconds that a program has for an image. Default: ${DEFAULT-VALUE}.")
    int timeLimit = 60;

    /** The built-in ones. */
    List<NetworkSource> builtIn() {
        return builtIn.stream().<NetworkSource>map(BuiltIn::new).toList();
    }

    /**
     * The user's.
     *
     * @throws IOException if a file or the folder can't be read
     * @throws IllegalArgumentException if options do not fit together, or there is no such program
     */
    List<NetworkSource> given() throws IOException {
        if (timeLimit < 1) {
            throw new IllegalArgumentException("--time-limit must be at least 1 second, found " + timeLimit);
        }
        List<Path> files = new ArrayList<>(models);
        if (modelFolder != null) {
            files.addAll(modelsIn(modelFolder));
        }
        if (description != null && files.size() != 1) {
            throw new IllegalArgumentException("--description needs exactly one --model, found " + files.size());
        }
        List<NetworkSource> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(ModelSource.of(new ModelFile(file, description, trust)));
        }
        for (String command : commands) {
            sources.add(ProgramSource.of(command, timeLimit));
        }
        return sources;
    }

    private static List<Path> modelsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> models = files.filter(file -> file.toString().matches(".*\\.(pt|onnx)"))
                    .sorted()
                    .toList();
            if (models.isEmpty()) {
                throw new IOException(folder + ": there is no .pt and no .onnx file in this folder");
            }
            return models;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
