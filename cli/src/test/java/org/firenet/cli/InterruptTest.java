package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, pressed on a process of its own. */
class InterruptTest {
    @TempDir
    Path folder;

    @Test
    void ctrlCEndsTheRunAndLeavesNothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: no /bin/kill to press Ctrl-C with");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dfirenet.terminal=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "demo",
                        "--layers",
                        "1000000",
                        "--size",
                        "32",
                        "-o",
                        folder.resolve("demo").toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = run.inputReader(StandardCharsets.UTF_8)) {
            // The progress bar shows that the network is at work.
            assertThat(said.read()).isNotEqualTo(-1);
            new ProcessBuilder("/bin/kill", "-INT", Long.toString(run.pid()))
                    .start()
                    .waitFor();
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).as("ended by Ctrl-C").isTrue();
            assertThat(said.lines().toList())
                    .anyMatch(line -> line.contains("interrupted; nothing half-written is left"));
        }
        assertThat(run.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left).containsExactly(folder);
        }
    }
}
