package org.firenet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What users ask for most, done with tiny data, one after the other. The launcher lets Java watch: the classes that were
 * needed make an archive with which later runs start sooner.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Needs nothing and leaves nothing behind; what the commands print is of no interest. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("firenet-rehearsal");
        try {
            commands(folder).forEach(Main::run);
        } finally {
            delete(folder);
        }
    }

    static List<String[]> commands(Path folder) {
        String scan = folder.resolve("scan.npy").toString();
        String image = folder.resolve("image.npy").toString();
        String picture = folder.resolve("image.png").toString();
        String figures = folder.resolve("image.json").toString();
        return List.of(
                words("--version"),
                words("--help"),
                words("simulate", "--phantom", "brain", "--size", "64", "-o", scan),
                words("info", scan),
                words("reconstruct", scan, "--layers", "5", "-o", image, "-o", picture),
                words("reconstruct", scan, "--layers", "5", "--engine", "reference", "--json", "-o", figures),
                words("compare", image, image),
                words("view", "--as", "blocks", image),
                words(
                        "demo",
                        "--size",
                        "64",
                        "--layers",
                        "5",
                        "-o",
                        folder.resolve("demo").toString()));
    }

    private static String[] words(String... words) {
        return words;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Rehearsal::deleteFile);
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
