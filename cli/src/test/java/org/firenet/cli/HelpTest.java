package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Help that can be followed. */
class HelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "reconstruct",
                "certify",
                "plan",
                "design",
                "simulate",
                "mask",
                "phantom",
                "compare",
                "info",
                "convert",
                "view",
                "audit",
                "stabilise",
                "experiment convergence",
                "train"
            })
    void everyExampleStandsOnOneLineAndIsUnderstood(String command) {
        Cli help = Cli.run((Object[]) (command + " --help").split(" "));
        assertThat(help.exitCode()).isZero();
        assertThat(help.out().lines().filter(line -> line.startsWith("  ./firenet ")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(parse(line).hasSubcommand()).as(line).isTrue());
        assertThat(help.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Main.HELP_WIDTH));
    }

    private static CommandLine.ParseResult parse(String line) {
        String[] words = line.trim().split("\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        return Main.commandLine().parseArgs(Arrays.copyOfRange(words, 1, words.length));
    }

    @Test
    void noArgumentsShowTheCommands() {
        assertThat(Cli.run().out()).contains("demo", "reconstruct", "Exit codes");
        assertThat(Cli.run("--version").out()).startsWith("firenet ");
    }

    @Test
    void completionIsAShellScript() {
        assertThat(Cli.run("generate-completion").out()).contains("complete", "reconstruct");
    }
}
