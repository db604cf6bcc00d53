package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.transform.Fourier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scanners as they are: several coils, partial Fourier, ellipses, lines. */
class ScannerSimulationTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private ComplexArray read(Path file) throws FormatException {
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            return reader.readAll(1 << 20);
        }
    }

    /** Each coil's data are the samples of the truth times its sensitivity. */
    @ParameterizedTest
    @ValueSource(strings = {"scan.npy", "scan.cfl"})
    void coilsSeeTheTruthTimesTheirSensitivities(String name) throws Exception {
        Path scan = folder.resolve(name);
        Path maps = folder.resolve("maps-" + name);
        Path truth = folder.resolve("truth.npy");
        Cli run = Cli.run(
                "simulate",
                "--phantom",
                "brain",
                "--size",
                "40x32",
                "--coils",
                3,
                "--fraction",
                0.5,
                "--pattern",
                "uniform",
                "-o",
                scan,
                "--write-sensitivities",
                maps,
                "--truth",
                truth,
                "--json");
        assertThat(run.err()).isEmpty();
        assertThat(JSON.readTree(run.out()).at("/coils").asInt()).isEqualTo(3);
        ComplexArray data = read(scan);
        ComplexArray sensitivities = read(maps);
        ComplexArray image = read(truth);
        assertThat(data.shape()).isEqualTo(Shape.of(3, 40, 32)).isEqualTo(sensitivities.shape());
        for (int p = 0; p < 1280; p++) {
            double sum = 0;
            for (int at = p; at < 3 * 1280; at += 1280) {
                sum += sensitivities.re()[at] * sensitivities.re()[at]
                        + sensitivities.im()[at] * sensitivities.im()[at];
            }
            assertThat(sum).as("what all coils see of pixel " + p).isCloseTo(1, within(1e-5));
        }
        Fourier fourier = new Fourier(Shape.of(40, 32), Fourier.Origin.CENTRE);
        int sampled = 0;
        for (int coil = 0; coil < 3; coil++) {
            ComplexArray seen = sensitivities.part(coil * 1280, Shape.of(40, 32));
            for (int p = 0; p < 1280; p++) {
                seen.re()[p] *= image.re()[p];
                seen.im()[p] *= image.re()[p];
            }
            fourier.forward(seen, new Workspace());
            for (int p = 0; p < 1280; p++) {
                int at = coil * 1280 + p;
                if (data.re()[at] != 0) {
                    sampled++;
                    assertThat(data.re()[at]).isCloseTo(seen.re()[p], within(1e-5));
                    assertThat(data.im()[at]).isCloseTo(seen.im()[p], within(1e-5));
                }
            }
        }
        assertThat(sampled).isEqualTo(3 * 640);
    }

    @ParameterizedTest
    @CsvSource({"1, 20", "4, 30"})
    void theNoiseHasTheLevelInDecibels(int coils, double decibels) throws Exception {
        Path clean = folder.resolve("clean.npy");
        Path noisy = folder.resolve("noisy.npy");
        Cli.run("simulate", "--size", 32, "--coils", coils, "-o", clean, "--double");
        Cli run = Cli.run(
                "simulate", "--size", 32, "--coils", coils, "--snr", decibels, "-o", noisy, "--double", "--json");
        ComplexArray y = read(clean);
        assertThat(20 * Math.log10(y.norm() / y.distance(read(noisy)))).isCloseTo(decibels, within(1e-6));
        assertThat(JSON.readTree(run.out()).at("/noise").asDouble())
                .isCloseTo(Math.pow(10, -decibels / 20), within(1e-12));
    }

    /** 5/8 of random lines inside an ellipse: the image is far nearer to the truth than the zero-filled one. */
    @Test
    void partialFourierDataInAnEllipseAreReconstructed() {
        Path scan = folder.resolve("scan.npy");
        Path truth = folder.resolve("truth.npy");
        Cli simulated = Cli.run(
                "simulate",
                "--size",
                64,
                "--pattern",
                "randomlines",
                "--phase-encoding",
                "columns",
                "--calibration",
                16,
                "--fraction",
                0.8,
                "--degree",
                1,
                "--partial-fourier",
                0.7,
                "--partial-side",
                "first",
                "--ellipse",
                "-o",
                scan,
                "--truth",
                truth,
                "--json");
        assertThat(simulated.err()).isEmpty();
        double fraction = JSON.readTree(simulated.out()).at("/fraction").asDouble();
        assertThat(fraction).isBetween(0.35, 0.55);
        double zeroFilled = error(scan, truth, "--layers", "1", "--balance", "1e3");
        double image = error(scan, truth, "--regulariser", "tv", "--real", "--strength", "gentle");
        assertThat(image).isLessThan(0.1).isLessThan(zeroFilled / 2);
    }

    private double error(Path scan, Path truth, String... options) {
        Object[] words = new Object[options.length + 8];
        Object[] fixed = {"reconstruct", scan, "--truth", truth, "--json", "-o", folder.resolve("i.npy"), "-f"};
        System.arraycopy(fixed, 0, words, 0, 8);
        System.arraycopy(options, 0, words, 8, options.length);
        Cli run = Cli.run(words);
        assertThat(run.err()).isEmpty();
        JsonNode result = JSON.readTree(run.out());
        return result.at("/slices/0/relativeError").asDouble();
    }

    @ParameterizedTest
    @CsvSource({
        "randomlines, --fraction=0.25, 0.25",
        "lines, --acceleration=4, 0.25",
        "poisson, --fraction=0.3 --ellipse, 0.24",
        "uniform, --fraction=0.5 --partial-fourier=0.75, 0.375"
    })
    void masksHaveTheirShare(String pattern, String options, double share) {
        String[] given = options.split(" ");
        Object[] words = new Object[given.length + 8];
        Object[] fixed = {"mask", "--pattern", pattern, "--size", 96, "--json", "-o", folder.resolve("mask.npy")};
        System.arraycopy(fixed, 0, words, 0, 8);
        System.arraycopy(given, 0, words, 8, given.length);
        Cli run = Cli.run(words);
        assertThat(run.err()).isEmpty();
        assertThat(JSON.readTree(run.out()).at("/fraction").asDouble()).isCloseTo(share, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--snr=3 --noise=0.1 | --snr says what --noise would say, found --noise",
                "--coils=0 | the number of coils must be from 1 to 64, found 0",
                "--coils=65 | the number of coils must be from 1 to 64, found 65",
                "--snr=NaN | the signal-to-noise ratio must be from -100.0 to 400.0 dB, found NaN",
                "--snr=-400 | the signal-to-noise ratio must be from -100.0 to 400.0 dB, found -400.0",
                "--noise=1e9 | the noise level must be a number from 0 to 100000.0, found 1.0E9",
                "--write-sensitivities=a.npy | --write-sensitivities belongs to --coils",
                "--coils=2 --analytic | --analytic works for phantoms without text in k-space of one coil",
                "--coils=2 --write-sensitivities=a.png | cannot hold",
                "--partial-fourier=0.5 | must be above 1/2 and at most 1, found 0.5",
                "--partial-side=first | --partial-side belongs to --partial-fourier",
                "--phase-encoding=columns | the pattern das has no lines",
                "--domain=walsh --ellipse | belong to k-space",
                "--domain=walsh --pattern=randomlines | belongs to k-space",
                "--pattern=randomlines --calibration=99 | from 0 to the 32 lines",
                "--pattern=randomlines --acceleration=3 | belongs to the pattern lines"
            })
    void whatMakesNoSenseIsRefused(String line) {
        String[] parts = line.split(" \\| ");
        String[] options = parts[0].split(" ");
        Object[] words = new Object[options.length + 5];
        Object[] fixed = {"simulate", "--size", 32, "-o", folder.resolve("scan.npy")};
        System.arraycopy(fixed, 0, words, 0, 5);
        System.arraycopy(options, 0, words, 5, options.length);
        Cli run = Cli.run(words);
        assertThat(run.err()).contains(parts[1]).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("scan.npy")).doesNotExist();
    }
}
