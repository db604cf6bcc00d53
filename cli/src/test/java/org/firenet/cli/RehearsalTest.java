package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void everyCommandOfItWorks() {
        for (String[] command : Rehearsal.commands(folder)) {
            Cli cli = Cli.run((Object[]) command);
            assertThat(cli.exitCode())
                    .as("%s: %s", String.join(" ", command), cli.err())
                    .isZero();
        }
        // Without -o the result would be put where the user is at work.
        assertThat(Path.of("scan-firenet.json")).doesNotExist();
    }
}
