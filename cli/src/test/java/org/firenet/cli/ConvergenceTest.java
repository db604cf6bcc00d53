package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.firenet.cli.run.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The convergence experiment, small. */
class ConvergenceTest {
    @TempDir
    Path folder;

    @Test
    void plotsValuesAndRatesAreThere() throws IOException {
        Path target = folder.resolve("results");
        Cli run = experiment("-o", target);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Fourier, no noise: paper, p = 5", "Walsh, 2.00 % noise: tuned", "per layer", "report.html");
        List<String> rows = Files.readAllLines(target.resolve("curves.csv"));
        // Two domains, two noise levels, 16 restarts of 5 and 80 layers of the tuned schedule.
        assertThat(rows).hasSize(1 + 2 * 2 * (80 + 80));
        double[] errors = rows.stream()
                .filter(row -> row.startsWith("fourier,0.0,\"tuned\""))
                .mapToDouble(row -> Double.parseDouble(row.split(",")[4]))
                .toArray();
        assertThat(errors[79]).isLessThan(errors[4] / 10);
        assertThat(target.resolve("report.html")).content().contains("<svg", "Rates");
        assertThat(target.resolve("result.json")).content().contains("gapDecay", "lowerBound", "\"seconds\"");
        assertThat(target.resolve("fourier-noise-0.02-gap.svg")).exists();
        assertThat(experiment("-o", target).exitCode()).as("not twice").isEqualTo(ExitCode.INPUT);
    }

    @ParameterizedTest
    @CsvSource({
        "--size,100,power of two",
        "--layers,4,-p must be",
        "--fraction,2,fraction",
        "--lambda,0,lambda",
        "--noise,-1,noise"
    })
    void whatMakesNoSenseIsRefused(String option, String value, String named) {
        Cli run = Cli.run("experiment", "convergence", "-p", 5, option, value, "-o", folder.resolve("none"));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains(named);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static Cli experiment(Object... more) {
        Object[] fixed = {
            "experiment", "convergence", "--size", 32, "--fraction", 0.9, "--layers", 80, "-p", 5, "--threads", 1
        };
        Object[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Cli.run(all);
    }
}
