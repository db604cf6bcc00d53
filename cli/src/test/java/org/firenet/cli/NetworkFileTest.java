package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.firenet.cli.network.NetworkFile;
import org.firenet.cli.network.NetworkYaml;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.Overwrite;
import org.firenet.network.PaperSchedule;
import org.firenet.network.TunedSchedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Network files are read strictly: one clear line that names file and field, exit code 2, nothing written. */
class NetworkFileTest {
    private static final String GOOD = """
            firenetNetwork: 1
            domain: fourier
            wavelet: haar
            levels: 3
            weights: phantom
            lambda: 0.002
            schedule:
              family: tuned
              layers: 5
              balance: 1
              relaxation: 1.5
              restartFactor: 0.5
            """;

    @TempDir
    Path folder;

    private Path file;
    private Path scan;

    @BeforeEach
    void makeAScan() {
        file = folder.resolve("network.yaml");
        scan = folder.resolve("scan.npy");
        Cli.run("simulate", "--domain", "fourier", "--size", 16, "-o", scan);
    }

    @Test
    void aFileWrittenByHandIsEnough() throws IOException {
        Files.writeString(file, GOOD);
        assertThat(reconstruct().exitCode()).isZero();
        assertThat(NetworkYaml.read(file).schedule().schedule())
                .isEqualTo(new TunedSchedule(5, 1, 1, 1.5, 0.5, TunedSchedule.MEASUREMENT_NORM, 0));
    }

    @Test
    void theBalanceCanFall() throws IOException {
        Files.writeString(file, GOOD.replace("balance: 1", "balance: 1\n  balanceDecay: 0.5"));
        assertThat(reconstruct().exitCode()).isZero();
        assertThat(NetworkYaml.read(file).schedule().schedule())
                .isEqualTo(new TunedSchedule(5, 1, 0.5, 1.5, 0.5, TunedSchedule.MEASUREMENT_NORM, 0));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        NetworkFile.Range range = new NetworkFile.Range(3, 0.1, 0.2, 1 / 3.0);
        NetworkFile network = new NetworkFile(
                1,
                "walsh",
                "haar",
                3,
                "3,4,5",
                1e-5,
                NetworkFile.Layers.of(new PaperSchedule(3, 4, 0.1, 1e-9, PaperSchedule.MEASUREMENT_NORM, 2, 0.5)),
                new NetworkFile.DesignedFor("16x16", "das: \"a\" # b\n", 0.25, "ab", "ellipses", List.of(0.0, 0.02)),
                new NetworkFile.Search(
                        "1", "reference", 3, 4, 5, false, range, new NetworkFile.HeldOut(range, range, range, null)));
        NetworkYaml.write(file, network, Overwrite.NO);
        assertThat(NetworkYaml.read(file)).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lambda: 0.002 | lambda: abc | field 'lambda'",
                "lambda: 0.002 | lambda: .nan | lambda",
                "lambda: 0.002 | lambda: -1 | lambda",
                "lambda: 0.002 | lambda: 1e999 | lambda",
                "lambda: 0.002 | lambda: [1, 2] | field 'lambda'",
                "lambda: 0.002 | lambda: *x | field 'lambda'",
                "lambda: 0.002 | lambda: | field 'lambda'",
                "lambda: 0.002 | lamda: 0.002 | lambda",
                "levels: 3 | levels: 3.5 | field 'levels'",
                "levels: 3 | levels: \"3\" | field 'levels'",
                "levels: 3 | levels: 99999999999999999999 | levels",
                "levels: 3 | levels: 9 | wavelet levels",
                "levels: 3 | 'levels: 3\nmore: 3' | more",
                "weights: phantom | weights: | the field 'weights' is empty",
                "domain: fourier | 'domain: fourier\ndesignedFor: {size: a, mask: b}' | designedFor.sampledFraction",
                "weights: phantom | weights: mine | weights",
                "weights: phantom | weights: 1,99999999999 | sparsity",
                "wavelet: haar | wavelet: db77 | db77",
                "domain: fourier | domain: radon | radon",
                "layers: 5 | layers: 0 | layers",
                "layers: 5 | layers: 1000000000 | 'schedule.layers is 1000000000, expected at most 1000000'",
                "domain: fourier | domain: walsh | 'domain is fourier, expected walsh'",
                "domain: fourier | 'domain: fourier\ndesignedFor: {size: 0x0, mask: b, sampledFraction: 1, maskSha256: ab,"
                        + " images: c, noise: []}' | designedFor.size is 0x0",
                "layers: 5 | 'layers: 5\n  rows: 5' | schedule.rows",
                "family: tuned | family: best | field 'schedule'",
                "relaxation: 1.5 | relaxation: 2.5 | relaxation",
                "balance: 1 | 'balance: 1\n  balanceDecay: 0' | decay of the balance",
                "balance: 1 | balance: .nan | schedule.balance",
                "restartFactor: 0.5 | restartFactor: .inf | restart factor",
                "firenetNetwork: 1 | firenetNetwork: 2 | firenetNetwork",
                "lambda: 0.002 | 'lambda: 0.002\nlambda: 0.003' | lambda"
            })
    void whatIsWrongIsNamed(String good, String bad, String named) throws IOException {
        assertThat(GOOD).contains(good);
        Files.writeString(file, GOOD.replace(good, bad));
        assertRefused(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "wavelet", "levels", "weights", "lambda", "balance", "relaxation"})
    void whatIsMissingIsNamed(String field) throws IOException {
        Files.writeString(file, GOOD.replaceAll("(?m)^ *" + field + ":.*\n", ""));
        assertRefused(field + "' is missing");
    }

    @Test
    void truncatedHugeAndForeignFilesAreRefused() throws IOException {
        for (int length = 0; length < GOOD.length() - 25; length += 7) {
            Files.writeString(file, GOOD.substring(0, length));
            assertRefused("network.yaml");
        }
        Files.writeString(file, GOOD + "# padding\n".repeat(10_000));
        assertRefused("larger than");
        Files.writeString(file, GOOD + "---\n" + GOOD);
        assertRefused("one YAML document");
        Files.writeString(file, "[".repeat(30_000));
        assertRefused("network file");
        Files.write(file, new byte[] {0, (byte) 0xff, 1, 2, 3});
        assertRefused("network file");
        Files.writeString(file, "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n");
        assertRefused("is missing");
        Files.writeString(file, "\u001b[31mred: 1\n", StandardCharsets.UTF_8);
        assertRefused("network");
        Files.delete(file);
        assertRefused("no such file");
        Files.createDirectory(file);
        assertRefused("folder");
    }

    @ParameterizedTest
    @CsvSource({"--lambda,1", "--layers,3", "-n,3", "--domain,walsh", "--schedule,paper", "--weights,uniform"})
    void optionsThatTheFileDecidesAreRefused(String option, String value) throws IOException {
        Files.writeString(file, GOOD);
        assertRefused(option, option, value);
    }

    private Cli reconstruct(Object... more) {
        Object[] fixed = {"reconstruct", scan, "--network", file, "-o", folder.resolve("out.npy")};
        Object[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Cli.run(all);
    }

    private void assertRefused(String named, Object... options) {
        Cli run = reconstruct(options);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains(named).doesNotContain("Exception", "\tat ", "\u001b", "org.firenet");
        assertThat(run.err().lines()).as(run.err()).singleElement().asString().startsWith("firenet: ");
        assertThat(folder.resolve("out.npy")).doesNotExist();
    }
}
