package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.firenet.cli.network.NetworkFile;
import org.firenet.cli.network.NetworkYaml;
import org.firenet.cli.run.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network is designed, written, and run. */
class DesignTest {
    @TempDir
    Path folder;

    private Path network;
    private Path scan;

    @BeforeEach
    void makeAScan() {
        network = folder.resolve("network.yaml");
        scan = folder.resolve("scan.npy");
        assertThat(Cli.run("simulate", "--domain", "fourier", "--size", 32, "--fraction", 0.5, "-o", scan)
                        .exitCode())
                .isZero();
    }

    @Test
    void reconstructRunsExactlyTheNetworkThatDesignFound() throws IOException {
        Cli designed = design(network, "--noise", "0,0.02");
        assertThat(designed.exitCode()).as(designed.err()).isZero();
        assertThat(designed.out()).contains("held-out images", "paper, n = p = 5", "20 layers");
        NetworkFile found = NetworkYaml.read(network);
        assertThat(found.schedule().schedule().layers()).isEqualTo(20);
        Path byFile = folder.resolve("by-file.npy");
        Path byHand = folder.resolve("by-hand.npy");
        Cli run = Cli.run("reconstruct", scan, "--network", network, "-o", byFile);
        assertThat(run.out()).as(run.err()).contains("network.yaml, designed for this mask");
        Cli.run(
                "reconstruct",
                scan,
                "--domain",
                found.domain(),
                "--wavelet",
                found.wavelet(),
                "--levels",
                found.levels(),
                "--weights",
                found.weights(),
                "--lambda",
                found.lambda(),
                "--tolerance",
                0,
                "--layers",
                20,
                "--balance",
                ((NetworkFile.Tuned) found.schedule()).balance(),
                "--balance-decay",
                ((NetworkFile.Tuned) found.schedule()).balanceDecay(),
                "--relaxation",
                ((NetworkFile.Tuned) found.schedule()).relaxation(),
                "--restart-factor",
                ((NetworkFile.Tuned) found.schedule()).restartFactor(),
                "-o",
                byHand);
        assertThat(byHand).hasSameBinaryContentAs(byFile);
    }

    @Test
    void theFileSaysWhatWasTriedAndDoesNotDependOnTheThreads() throws IOException {
        Path again = folder.resolve("again.yaml");
        design(network, "--threads", 1);
        design(again, "--threads", 2);
        assertThat(again).hasSameTextualContentAs(network);
        NetworkFile.Search search = NetworkYaml.read(network).search();
        assertThat(search).isNotNull();
        assertThat(search.evaluations()).isBetween(3, 60);
        assertThat(search.errors().examples()).isEqualTo(2);
        assertThat(search.heldOut()).isNotNull();
        assertThat(search.heldOut().network().examples()).isEqualTo(3);
        assertThat(search.heldOut().network().worst())
                .isLessThan(search.heldOut().paper().worst() / 2);
    }

    @Test
    void yourOwnImagesMakeAClass() throws IOException {
        for (int i = 0; i < 3; i++) {
            Cli.run("phantom", "--kind", "ellipses", "--size", 32, "--seed", i, "-o", folder.resolve(i + ".npy"));
        }
        Cli run = Cli.run(
                "design",
                "--image",
                folder.resolve("0.npy"),
                "--image",
                folder.resolve("1.npy"),
                "--image",
                folder.resolve("2.npy"),
                "--evaluations",
                20,
                "--layers",
                8,
                "--floor",
                "-o",
                network);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("of 2 scans", "of 1 scans", "minimiser, lambda");
        Cli one = Cli.run("design", "--image", folder.resolve("0.npy"), "-o", folder.resolve("b.yaml"));
        assertThat(one.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(one.err()).contains("two or more");
    }

    @Test
    void aNetworkForAnotherMaskSaysSo() {
        design(network);
        Path other = folder.resolve("other.npy");
        Cli.run("simulate", "--domain", "fourier", "--size", 32, "--seed", 2, "-o", other);
        assertThat(Cli.run("reconstruct", other, "--network", network, "-o", folder.resolve("o.npy"))
                        .out())
                .contains("not designed for this mask");
    }

    private Cli design(Path target, Object... more) {
        Object[] fixed = {
            "design",
            "--size",
            32,
            "--fraction",
            0.5,
            "--draws",
            2,
            "--held-out",
            3,
            "--evaluations",
            60,
            "--layers",
            20,
            "-o",
            target
        };
        Object[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Cli.run(all);
    }
}
