package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Overwrite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: one clear line, exit code 2, nothing written. */
class BadInputTest {
    @TempDir
    Path folder;

    @Test
    void nanInTheDataIsNamedWithItsPlace() throws IOException {
        ComplexArray data = noise(Shape.of(16, 16));
        data.re()[37] = Double.NaN;
        assertRefused(reconstruct(write("scan.npy", data)), "scan.npy", "row 2, column 5", "NaN", "finite");
    }

    @Test
    void infinityInTheDataIsRefused() throws IOException {
        ComplexArray data = noise(Shape.of(16, 16));
        data.im()[0] = Double.POSITIVE_INFINITY;
        assertRefused(reconstruct(write("scan.npy", data)), "scan.npy", "Infinity", "finite");
    }

    @Test
    void dataOfZerosAndAnEmptyMaskAreRefused() throws IOException {
        Path zeros = write("zeros.npy", ComplexArray.zeros(Shape.of(16, 16)));
        assertRefused(reconstruct(zeros), "zeros.npy", "zero");
        Path scan = write("scan.npy", noise(Shape.of(16, 16)));
        assertRefused(reconstruct(scan, "--mask", zeros), "zeros.npy", "mask samples nothing");
    }

    @Test
    void aFullMaskIsRefusedUnlessItIsMeant() throws IOException {
        ComplexArray full = noise(Shape.of(16, 16));
        full.re()[0] = 1;
        full.re()[1] = 1;
        for (int i = 0; i < full.size(); i++) {
            full.re()[i] += 10;
        }
        Path scan = write("full.npy", full);
        assertRefused(reconstruct(scan), "full.npy", "256 positions", "--full-sampling");
        assertThat(reconstruct(scan, "--full-sampling").exitCode()).isZero();
    }

    @Test
    void sizesThatDoNotMatchAreRefused() throws IOException {
        Path scan = write("scan.npy", noise(Shape.of(16, 16)));
        Path mask = write("mask.npy", noise(Shape.of(16, 8)));
        assertRefused(reconstruct(scan, "--mask", mask), "16x16", "16x8");
        assertRefused(reconstruct(scan, "--truth", mask), "16x8", "16x16");
        assertRefused(Cli.run("compare", scan, mask), "16x16", "16x8");
        assertRefused(reconstruct(write("line.npy", noise(Shape.of(16)))), "line.npy", "shape", "16");
    }

    @ParameterizedTest
    @CsvSource({
        "--lambda, 0, lambda",
        "--lambda, -1, lambda",
        "--lambda, NaN, lambda",
        "--layers, 0, layers",
        "--relaxation, 2, relaxation",
        "--levels, 9, wavelet levels",
        "--levels, 0, wavelet levels",
        "--wavelet, db99, db99",
        "--weights, '1,2', local sparsity",
        "--threads, 0, threads",
        "--slice, 1, slice",
        "--domain, radon, kspace"
    })
    void optionsOutOfRangeAreRefused(String option, String value, String named) throws IOException {
        Path scan = write("scan.npy", noise(Shape.of(16, 16)));
        assertRefused(reconstruct(scan, option, value), named);
    }

    @ParameterizedTest
    @CsvSource({"-n, 0, n must", "-p, 0, p must", "--tau, 2, tau * sigma", "--nu, 1, nu", "--delta, 0, delta"})
    void optionsOfThePaperScheduleOutOfRangeAreRefused(String option, String value, String named) throws IOException {
        Path scan = write("scan.npy", noise(Shape.of(16, 16)));
        assertRefused(reconstruct(scan, "--schedule", "paper", option, value), named);
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeAreRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "hello");
        assertRefused(reconstruct(text), "notes.txt", "known");
        assertRefused(reconstruct(folder), folder.getFileName().toString());
        assertRefused(reconstruct(folder.resolve("none.npy")), "none.npy", "no such file");
        Path scan = write("scan.npy", noise(Shape.of(16, 16)));
        byte[] bytes = Files.readAllBytes(scan);
        Files.write(folder.resolve("cut.npy"), java.util.Arrays.copyOf(bytes, bytes.length - 7));
        assertRefused(reconstruct(folder.resolve("cut.npy")), "cut.npy");
    }

    @Test
    void targetsThatCannotBeWrittenAreRefusedBeforeTheWork() throws IOException {
        Path scan = write("scan.npy", noise(Shape.of(16, 16)));
        assertRefused(Cli.run("reconstruct", scan, "-o", folder.resolve("none").resolve("a.npy")), "no folder");
        assertRefused(Cli.run("reconstruct", scan, "-o", folder.resolve("a.xyz")), "a.xyz", ".npy");
        Path there = Files.writeString(folder.resolve("there.npy"), "precious");
        assertRefused(Cli.run("reconstruct", scan, "-o", there), "there.npy", "exists");
        assertThat(there).hasContent("precious");
    }

    /** A folder of the kernel's own, where even its owner can make no files. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatTakesNoFilesIsNoticedBeforeTheWork() throws IOException {
        ComplexArray data = noise(Shape.of(16, 16));
        data.re()[37] = Double.NaN;
        Path scan = write("scan.npy", data);
        assertRefused(reconstruct(scan, "-o", "/proc/x.npy"), "/proc/x.npy", "cannot be written");
        assertRefused(
                reconstruct(scan, "--noise-map", "/proc/x.npy", "--replica-noise", 1),
                "/proc/x.npy",
                "cannot be written");
        assertRefused(Cli.run("simulate", "-o", "/proc/x.npy"), "/proc/x.npy", "cannot be written");
    }

    @Test
    void aLeadingDimensionIsSaidOfThreeOnly() throws IOException {
        Path scan = write("scan.npy", noise(Shape.of(2, 3, 16, 16)));
        assertRefused(reconstruct(scan, "--leading", "slices"), "--leading", "three dimensions", "2x3x16x16");
        Path image = write("image.npy", noise(Shape.of(2, 16, 16)));
        assertRefused(
                Cli.run("certify", image, scan, "--leading", "slices", "-o", folder.resolve("c.json")), "--leading");
    }

    @Test
    void aFullySampledVolumeIsAskedForItsAxis() throws IOException {
        ComplexArray full = noise(Shape.of(2, 3, 16, 16));
        for (int i = 0; i < full.size(); i++) {
            full.re()[i] += 10;
        }
        assertRefused(reconstruct(write("full.npy", full)), "256 positions", "--volume AXIS");
    }

    @Test
    void impossibleMasksAreRefused() {
        Path target = folder.resolve("mask.png");
        assertRefused(Cli.run("mask", "--fraction", 0, "-o", target), "fraction");
        assertRefused(Cli.run("mask", "--fraction", 1.5, "-o", target), "fraction");
        assertRefused(Cli.run("mask", "--size", 0, "-o", target), "0");
        assertRefused(Cli.run("mask", "--size", "60x50", "--domain", "walsh", "-o", target), "powers of two", "60x50");
        assertRefused(Cli.run("mask", "--size", 32, "--pattern", "poisson", "--calibration", 33, "-o", target), "33");
        assertRefused(
                Cli.run("mask", "--size", 32, "--pattern", "radial", "--domain", "walsh", "-o", target), "radial");
    }

    @Test
    void targetsThatAreOneFileAreRefused() throws IOException {
        Path scan = write("scan.npy", noise(Shape.of(16, 16)));
        Path target = folder.resolve("out.npy");
        assertRefused(Cli.run("reconstruct", scan, "-o", target, "-o", target), "out.npy", "twice");
        assertRefused(Cli.run("simulate", "--size", 16, "-o", target, "--truth", target), "out.npy", "twice");
    }

    @Test
    void optionsThatWouldHaveNoEffectAreRefused() throws IOException {
        Path scan = write("scan.npy", noise(Shape.of(16, 16)));
        Path target = folder.resolve("out.npy");
        assertRefused(reconstruct(scan, "-n", 3), "tuned", "-n");
        assertRefused(reconstruct(scan, "--schedule", "paper", "--layers", 7), "paper", "--layers");
        assertRefused(Cli.run("simulate", "--image", scan, "--size", 16, "-o", target), "--image", "--size");
        assertRefused(Cli.run("mask", "--pattern", "lines", "--fraction", 0.2, "-o", target), "lines", "--fraction");
        assertRefused(Cli.run("phantom", "--count", 5, "-o", target), "ellipses", "--count");
    }

    @Test
    void absurdNumbersOfEllipsesAreRefused() {
        Path target = folder.resolve("out.npy");
        assertRefused(
                Cli.run("phantom", "--kind", "ellipses", "--count", 2_000_000_000, "-o", target),
                "10000",
                "2000000000");
    }

    private Path write(String name, ComplexArray data) throws IOException {
        Path file = folder.resolve(name);
        FileFormats.standard().write(file, data, ElementType.C16, Overwrite.NO);
        return file;
    }

    /** Values with zeros between them, so that the mask is neither empty nor full. */
    private static ComplexArray noise(Shape shape) {
        ComplexArray data = ComplexArray.zeros(shape);
        for (int i = 0; i < data.size(); i++) {
            data.re()[i] = i % 2 == 0 ? Math.sin(i + 1) : 0;
        }
        return data;
    }

    private Cli reconstruct(Path data, Object... options) {
        Object[] fixed = {"reconstruct", data, "-o", folder.resolve("out.npy"), "--force"};
        return Cli.run(Stream.concat(Stream.of(fixed), Stream.of(options)).toArray());
    }

    private void assertRefused(Cli run, String... named) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains(named).doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines()).as(run.err()).singleElement().asString().startsWith("firenet: ");
        assertThat(folder.resolve("out.npy")).doesNotExist();
    }
}
