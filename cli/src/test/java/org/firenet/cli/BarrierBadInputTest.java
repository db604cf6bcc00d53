package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of {@code firenet barrier} that make no sense: one clear line, exit code 2, nothing written. */
class BarrierBadInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "challenge --command cat --time-limit -1 -o, --time-limit must be positive",
        "challenge --command cat --time-limit NaN -o, --time-limit must be positive",
        "challenge --command no-such-program-anywhere -o, there is no program no-such-program-anywhere to start",
        "challenge --command ./no/such/program -o, there is no program ./no/such/program to start",
        "challenge --budget -3 -o, --budget must be at least 0",
        "challenge --algorithm foo -o, there is no algorithm foo",
        "table1 --epochs 0 --seed, epochs must be at least 1",
    })
    void areRefused(String arguments, String message) {
        Path output = folder.resolve("out.json");
        String last = arguments.endsWith("-o") ? output.toString() : "1";
        Cli result = Cli.run((Object[]) ("barrier " + arguments + " " + last).split(" "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message).hasLineCount(1);
        assertThat(output).doesNotExist();
    }
}
