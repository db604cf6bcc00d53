package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.firenet.cli.network.NetworkFile;
import org.firenet.cli.network.NetworkYaml;
import org.firenet.cli.run.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C, pressed on a process of its own. */
class InterruptTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --layers 1000000 --size 32 -o FOLDER/demo",
                "plan 32 --falsify --starts 1000000 -o FOLDER/plan.json --save-witness FOLDER/worst.npy"
            })
    void ctrlCEndsTheRunAndLeavesNothing(String command) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: no /bin/kill to press Ctrl-C with");
        Process run = start(command.replace("FOLDER", folder.toString()).split(" "));
        try (BufferedReader said = run.inputReader(StandardCharsets.UTF_8)) {
            // The progress bar shows that the command is at work.
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

    @Test
    void ctrlCKeepsTheBestNetworkOfASearch() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: no /bin/kill to press Ctrl-C with");
        Path network = folder.resolve("network.yaml");
        Process run = start("design", "--evaluations", "1000000", "--size", "16", "-o", network.toString());
        try (BufferedReader said = run.inputReader(StandardCharsets.UTF_8)) {
            // The progress bar has moved a few times: networks were run.
            for (int updates = 0; updates < 5; ) {
                int letter = said.read();
                assertThat(letter).isNotEqualTo(-1);
                updates += letter == '\r' ? 1 : 0;
            }
            new ProcessBuilder("/bin/kill", "-INT", Long.toString(run.pid()))
                    .start()
                    .waitFor();
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).as("ended by Ctrl-C").isTrue();
        }
        assertThat(run.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        NetworkFile.Search search = NetworkYaml.read(network).search();
        assertThat(search).isNotNull();
        assertThat(search.complete()).isFalse();
        assertThat(search.heldOut()).isNull();
        assertThat(search.errors().worst()).isBetween(0.0, 1.0);
    }

    private static Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dfirenet.terminal=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Java would speak of these options before the command does.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }
}
