package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.input.Images;
import org.firenet.cli.output.Figures;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Overwrite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a simulated scan to an image within an error, through the command line alone. */
class ScanAndReconstructTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // domain, pattern, size, fraction, noise, file, error
        "kspace,  das,      64, 0.35, 0,    scan.npy, 0.15",
        "fourier, das,     128, 0.25, 0,    scan.npy, 0.05",
        "walsh,   das,      64, 0.45, 0,    scan.npy, 0.15",
        "kspace,  das,  60x50, 0.45, 0,    scan.cfl, 0.15",
        "kspace,  poisson,  64, 0.40, 0.02, scan.npy, 0.20",
        "kspace,  variable, 64, 0.40, 0.02, scan.cfl, 0.20",
        "kspace,  radial,   64, 0.45, 0,    scan.npy, 0.15"
    })
    void theImageIsCloseToTheTruth(
            String domain, String pattern, String size, double fraction, double noise, String file, double error)
            throws Exception {
        Path scan = folder.resolve(file);
        Path truth = folder.resolve("truth.npy");
        Cli simulated = Cli.run(
                "simulate",
                "--size",
                size,
                "--domain",
                domain,
                "--pattern",
                pattern,
                "--fraction",
                fraction,
                "--noise",
                noise,
                "--seed",
                3,
                "-o",
                scan,
                "--truth",
                truth);
        assertThat(simulated.err()).isEmpty();
        assertThat(simulated.exitCode()).isZero();

        Path image = folder.resolve("image.npy");
        Cli reconstructed = Cli.run(
                "reconstruct",
                scan,
                "--domain",
                domain,
                "--wavelet",
                "haar",
                "--lambda",
                "2.5e-4",
                "--layers",
                150,
                "--truth",
                truth,
                "-o",
                image,
                "--json");
        assertThat(reconstructed.err()).isEmpty();
        JsonNode result = JSON.readTree(reconstructed.out());
        JsonNode coil = result.at("/slices/0/coils/0");
        assertThat(result.at("/slices/0/relativeError").asDouble()).isLessThan(error);
        assertThat(coil.at("/relativeGap").asDouble()).isBetween(0.0, 0.2);
        assertThat(coil.at("/dual").asDouble())
                .isLessThanOrEqualTo(coil.at("/objective").asDouble());

        JsonNode compared =
                JSON.readTree(Cli.run("compare", image, truth, "--json").out());
        assertThat(compared.at("/relativeError").asDouble())
                .isCloseTo(
                        result.at("/slices/0/relativeError").asDouble(), org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void severalOutputsAreOfTheKindsThatTheirNamesSay() throws Exception {
        Path scan = folder.resolve("scan.npy");
        Cli.run("simulate", "--size", 32, "-o", scan);
        Cli run = Cli.run(
                "reconstruct",
                scan,
                "--layers",
                5,
                "-o",
                folder.resolve("a.npy"),
                "-o",
                folder.resolve("a.png"),
                "-o",
                folder.resolve("a.tif"),
                "-o",
                folder.resolve("a.cfl"),
                "-o",
                folder.resolve("a.json"));
        assertThat(run.err()).isEmpty();
        assertThat(Cli.run("info", folder.resolve("a.npy")).out()).contains("32x32", "f4");
        assertThat(Cli.run("info", folder.resolve("a.png")).out()).contains("32x32");
        assertThat(Cli.run("info", folder.resolve("a.tif")).out()).contains("32x32");
        assertThat(Cli.run("info", folder.resolve("a.cfl")).out()).contains("32x32");
        assertThat(JSON.readTree(folder.resolve("a.json").toFile())
                        .at("/slices/0/maskSha256")
                        .asString())
                .hasSize(64);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOthers() throws Exception {
        for (String name : new String[] {"a", "b"}) {
            Cli.run("simulate", "--size", 32, "--noise", 0.1, "--seed", 5, "-o", folder.resolve(name + ".npy"));
        }
        Cli.run("simulate", "--size", 32, "--noise", 0.1, "--seed", 6, "-o", folder.resolve("c.npy"));
        byte[] first = Files.readAllBytes(folder.resolve("a.npy"));
        assertThat(Files.readAllBytes(folder.resolve("b.npy"))).isEqualTo(first);
        assertThat(Files.readAllBytes(folder.resolve("c.npy"))).isNotEqualTo(first);
    }

    @Test
    void theNetworkCanBeginWithAnImage() throws Exception {
        Path scan = folder.resolve("scan.npy");
        Path truth = folder.resolve("truth.npy");
        Cli.run("simulate", "--size", 64, "-o", scan, "--truth", truth);
        String[] common = {"--layers", "1", "--wavelet", "haar", "--lambda", "2.5e-4", "--json"};
        double cold = relativeError(scan, truth, "cold.npy", common);
        double warm = relativeError(scan, truth, "warm.npy", new String[] {
            "--layers", "1", "--wavelet", "haar", "--lambda", "2.5e-4", "--json", "--start", truth.toString()
        });
        assertThat(warm).isLessThan(cold / 2);
    }

    @Test
    void bartsNameWithoutExtensionIsEnough() {
        Cli.run("simulate", "--size", 32, "-o", folder.resolve("scan.cfl"));
        Cli run =
                Cli.run("reconstruct", folder.resolve("scan"), "--layers", 3, "-o", folder.resolve("a.npy"), "--json");
        assertThat(run.err()).isEmpty();
        assertThat(JSON.readTree(run.out()).at("/input/sha256").asString()).hasSize(64);
    }

    @Test
    void ofSeveralSlicesTheTableShowsTheLargestError() throws Exception {
        Path truth = folder.resolve("truth.npy");
        Path scan = folder.resolve("scan.npy");
        Cli.run("simulate", "--size", 32, "-o", scan, "--truth", truth);
        Path stack = folder.resolve("stack.npy");
        FileFormats formats = FileFormats.standard();
        ComplexArray slice = Images.read(formats, scan);
        ComplexArray slices = ComplexArray.zeros(Shape.of(2, 32, 32));
        for (int i = 0; i < slice.size(); i++) {
            slices.re()[i] = 3 * slice.re()[i];
            slices.im()[i] = 3 * slice.im()[i];
            slices.re()[slice.size() + i] = slice.re()[i];
            slices.im()[slice.size() + i] = slice.im()[i];
        }
        formats.write(stack, slices, ElementType.C16, Overwrite.NO);
        Path document = folder.resolve("result.json");
        Cli run =
                Cli.run("reconstruct", stack, "--leading", "slices", "--truth", truth, "--layers", 20, "-o", document);
        JsonNode result = JSON.readTree(document.toFile());
        double largest = result.at("/slices/0/relativeError").asDouble();
        assertThat(largest).isGreaterThan(result.at("/slices/1/relativeError").asDouble());
        assertThat(run.out()).contains("relative error  " + Figures.number(largest));
    }

    @Test
    void theFastEngineGivesTheSameImage() {
        Path scan = folder.resolve("scan.npy");
        Path exact = folder.resolve("exact.npy");
        Path fast = folder.resolve("fast.npy");
        Cli.run("simulate", "--size", 64, "-o", scan);
        Cli.run("reconstruct", scan, "--layers", 40, "-o", exact);
        Cli run = Cli.run("reconstruct", scan, "--layers", 40, "--engine", "fast", "-o", fast, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(JSON.readTree(run.out()).at("/engine").asString()).startsWith("fast, single precision");
        assertThat(JSON.readTree(Cli.run("compare", fast, exact, "--json").out())
                        .at("/relativeError")
                        .asDouble())
                .isLessThan(1e-5);
    }

    /** Vector code takes seconds to be compiled: a small image is done by then. */
    @ParameterizedTest
    @CsvSource({"40, 'reference, double precision'", "4000, 'fast, single precision'"})
    void theWorkDecidesWhichEngineRuns(int layers, String engine) {
        Path scan = folder.resolve("scan.npy");
        Cli.run("simulate", "--size", 64, "-o", scan);
        Cli run = Cli.run("reconstruct", scan, "--layers", layers, "-o", folder.resolve("image.npy"), "--json");
        assertThat(JSON.readTree(run.out()).at("/engine").asString()).startsWith(engine);
    }

    @Test
    void theFastEngineTakesAnySize() {
        Path scan = folder.resolve("scan.npy");
        Cli.run("simulate", "--size", "61x50", "-o", scan);
        Path exact = folder.resolve("exact.npy");
        Path fast = folder.resolve("fast.npy");
        for (String[] run : new String[][] {{"reference", exact.toString()}, {"fast", fast.toString()}}) {
            Cli.run("reconstruct", scan, "--layers", 40, "--engine", run[0], "-o", run[1]);
        }
        assertThat(JSON.readTree(Cli.run("compare", fast, exact, "--json").out())
                        .at("/relativeError")
                        .asDouble())
                .isLessThan(1e-5);
    }

    private double relativeError(Path scan, Path truth, String target, String... options) {
        Object[] args = new Object[options.length + 6];
        Object[] fixed = {"reconstruct", scan, "--truth", truth, "-o", folder.resolve(target)};
        System.arraycopy(fixed, 0, args, 0, fixed.length);
        System.arraycopy(options, 0, args, fixed.length, options.length);
        return JSON.readTree(Cli.run(args).out()).at("/slices/0/relativeError").asDouble();
    }
}
