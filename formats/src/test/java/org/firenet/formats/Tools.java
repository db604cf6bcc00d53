package org.firenet.formats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other people's programs, to compare with. A test that needs one is skipped where it is not installed. */
final class Tools {
    private Tools() {}

    /** Runs a command in a folder, after skipping the test if the command is not installed; fails if it fails. */
    static void run(Path folder, String... command) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command[0]), () -> "skipped: " + command[0] + " is not installed");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " failed: " + Files.readString(log));
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
