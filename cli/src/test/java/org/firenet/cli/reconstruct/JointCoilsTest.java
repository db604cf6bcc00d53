package org.firenet.cli.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.Cli;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Overwrite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Coils that see one image, from a simulated scan to image, certificate and noise map. */
class JointCoilsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static Path scan;
    private static Path truth;
    private static Path maps;

    @BeforeAll
    static void simulate() {
        scan = folder.resolve("scan.npy");
        truth = folder.resolve("truth.npy");
        maps = folder.resolve("true-maps.npy");
        run(
                "simulate",
                "--phantom",
                "brain",
                "--size",
                64,
                "--coils",
                6,
                "--write-sensitivities",
                maps,
                "--pattern",
                "poisson",
                "--fraction",
                0.3,
                "--calibration",
                16,
                "--snr",
                30,
                "-o",
                scan,
                "--truth",
                truth);
    }

    private static Cli run(Object... words) {
        Cli run = Cli.run(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run;
    }

    private static Path fresh(String name) throws Exception {
        return Files.createTempDirectory(folder, "run").resolve(name);
    }

    private static JsonNode reconstruct(int layers, Object... options) throws Exception {
        Object[] fixed = {
            "reconstruct",
            scan,
            "--truth",
            truth,
            "--layers",
            layers,
            "-o",
            fresh("image.npy"),
            "--wavelet",
            "haar",
            "--json"
        };
        Object[] words =
                Stream.concat(Arrays.stream(fixed), Arrays.stream(options)).toArray();
        return JSON.readTree(run(words).out());
    }

    private static double error(JsonNode result) {
        return result.at("/slices/0/relativeError").asDouble();
    }

    @Test
    void coilsAreJoinedByDefaultAndThatIsBetter() throws Exception {
        JsonNode together = reconstruct(40, "--sensitivities", maps);
        assertThat(error(together)).isLessThan(0.1);
        assertThat(error(together)).isLessThan(0.6 * error(reconstruct(40, "--coils", "separate")));
        JsonNode byEspirit = reconstruct(5);
        assertThat(byEspirit.at("/slices/0/coils").size()).isEqualTo(1);
        assertThat(byEspirit.at("/slices/0/together/sensitivities").asString()).isEqualTo("espirit");
        assertThat(byEspirit.at("/slices/0/together/virtualCoils").asInt()).isEqualTo(6);
        assertThat(reconstruct(5, "--compress", 4)
                        .at("/slices/0/together/virtualCoils")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void theImageIsCertifiedWithTheMapsThatWereUsed() throws Exception {
        Path image = fresh("image.npy");
        Path used = image.resolveSibling("maps.npy");
        Path result = image.resolveSibling("result.json");
        Path certificate = image.resolveSibling("certificate.json");
        run(
                "reconstruct",
                scan,
                "--complex",
                "--double",
                "--layers",
                40,
                "--engine",
                "reference",
                "-o",
                image,
                "-o",
                result,
                "--write-sensitivities",
                used);
        Cli certified = run(
                "certify",
                image,
                scan,
                "--result",
                result,
                "--sensitivities",
                used,
                "--layers",
                40,
                "-o",
                certificate,
                "--json");
        double gap = JSON.readTree(result.toFile())
                .at("/slices/0/coils/0/relativeGap")
                .asDouble();
        JsonNode figures = JSON.readTree(certified.out()).at("/images/0");
        assertThat(figures.at("/relativeGap").asDouble()).isBetween(gap / 100, 0.2);
        assertThat(figures.at("/objective").asDouble() / figures.at("/dual").asDouble())
                .isGreaterThan(1);
        assertThat(JSON.readTree(certified.out()).at("/proved").asString()).contains("PUSz");
        run("certify", "--verify", certificate);
        refused(Cli.run("certify", image, scan, "--result", result, "-o", fresh("no.json")), "--sensitivities");
        refused(
                Cli.run("certify", image, scan, "--result", result, "--sensitivities", maps, "-o", fresh("no.json")),
                "true-maps.npy",
                "sha256",
                "slice 0");

        Path separate = fresh("separate.npy");
        Path ofSeparate = separate.resolveSibling("separate.json");
        run("reconstruct", scan, "--coils", "separate", "--complex", "--layers", 2, "-o", separate, "-o", ofSeparate);
        refused(
                Cli.run(
                        "certify",
                        separate,
                        scan,
                        "--result",
                        ofSeparate,
                        "--sensitivities",
                        used,
                        "-o",
                        fresh("no.json")),
                "leave out --sensitivities");
    }

    /** Maps in single precision, as BART keeps them, are the same maps. */
    @Test
    void mapsAreRecognisedInSinglePrecisionAndAllFilesAreNamed() throws Exception {
        Path image = fresh("image.npy");
        Path used = image.resolveSibling("maps.cfl");
        Path noise = image.resolveSibling("noise.npy");
        Path result = image.resolveSibling("result.json");
        Cli run = run(
                "reconstruct",
                scan,
                "--complex",
                "--layers",
                3,
                "-o",
                image,
                "-o",
                result,
                "--write-sensitivities",
                used,
                "--noise-map",
                noise,
                "--replicas",
                2,
                "--replica-noise",
                0.1);
        assertThat(run.out()).contains(image + ", " + result + ", " + used + ", " + noise);
        run(
                "certify",
                image,
                scan,
                "--result",
                result,
                "--sensitivities",
                used,
                "--layers",
                2,
                "-o",
                image.resolveSibling("c.json"));
    }

    /** The data are looked at after the options: their NaN is not found any more. */
    @Test
    void aNoiseMapWithoutALevelIsRefusedBeforeTheWork() throws Exception {
        Path spoilt = fresh("spoilt.npy");
        ComplexArray data = Stacks.read(scan);
        data.re()[0] = Double.NaN;
        FileFormats.standard().write(spoilt, data, ElementType.C8, Overwrite.NO);
        refused(
                Cli.run("reconstruct", spoilt, "--noise-map", fresh("n.npy"), "-o", fresh("i.npy")),
                "give --replica-noise, or a noise scan");
    }

    @Test
    void theNoiseMapIsWrittenAndKnowsItsSeed() throws Exception {
        Path first = fresh("noise.npy");
        Path second = fresh("noise.npy");
        for (Path target : new Path[] {first, second}) {
            reconstruct(8, "--noise-map", target, "--replicas", 4, "--replica-noise", 0.03);
        }
        ComplexArray map = Stacks.read(first);
        assertThat(map.shape()).isEqualTo(Shape.of(2, 64, 64));
        assertThat(map.norm()).isPositive();
        assertThat(Stacks.read(second).distance(map)).isZero();
        refused(
                Cli.run("reconstruct", scan, "--noise-map", fresh("n.npy"), "-o", fresh("i.npy")),
                "give --replica-noise, or a noise scan");
        refused(
                Cli.run(
                        "reconstruct",
                        scan,
                        "--coils",
                        "separate",
                        "--noise-map",
                        fresh("n.npy"),
                        "-o",
                        fresh("i.npy")),
                "take --coils joint");
    }

    @Test
    void aNoiseScanMakesTheNoiseWhite() throws Exception {
        Path noise = fresh("noise.npy");
        FileFormats.standard().write(noise, noise(6), ElementType.C8, Overwrite.NO);
        JsonNode result = reconstruct(5, "--noise", noise);
        assertThat(result.at("/slices/0/together/whitened").asBoolean()).isTrue();
        Path wrong = fresh("noise.npy");
        FileFormats.standard().write(wrong, noise(5), ElementType.C8, Overwrite.NO);
        refused(
                Cli.run("reconstruct", scan, "--noise", wrong, "-o", fresh("i.npy")),
                "noise.npy",
                "shape is 5x500",
                "6 coils x samples");
    }

    @Test
    void aCoilWithoutNoiseIsNamedAsTheProblem() throws Exception {
        Path noise = fresh("noise.npy");
        ComplexArray samples = noise(6);
        for (int i = 0; i < 500; i++) {
            samples.re()[i] = 0;
            samples.im()[i] = 0;
        }
        FileFormats.standard().write(noise, samples, ElementType.C8, Overwrite.NO);
        refused(Cli.run("reconstruct", scan, "--noise", noise, "-o", fresh("i.npy")), "the noise cannot be made white");
    }

    @Test
    void withoutACalibratedCentreTheWayOutIsSaid() throws Exception {
        Path hollow = fresh("hollow.npy");
        ComplexArray data = Stacks.read(scan);
        for (int coil = 0; coil < 6; coil++) {
            data.re()[(coil * 64 + 31) * 64 + 32] = 0;
            data.im()[(coil * 64 + 31) * 64 + 32] = 0;
        }
        FileFormats.standard().write(hollow, data, ElementType.C8, Overwrite.NO);
        refused(
                Cli.run("reconstruct", hollow, "-o", fresh("i.npy")),
                "hollow.npy",
                "at least 8x8",
                "--sensitivities lowres",
                "--coils separate");
        run("reconstruct", hollow, "--sensitivities", maps, "--layers", 2, "-o", fresh("i.npy"));
        run("reconstruct", hollow, "--coils", "separate", "--layers", 2, "-o", fresh("i.npy"));
    }

    @ParameterizedTest
    @CsvSource({
        "--compress, 0, at least 1 virtual coil",
        "--compress, 7, at most 6",
        "--sensitivities, nowhere.npy, nowhere.npy",
        "--sensitivities, TRUTH, 6x64x64",
        "--replicas, 3, this belongs to --noise-map"
    })
    void senselessOptionsAreRefused(String option, String value, String message) throws Exception {
        Object given = value.equals("TRUTH") ? truth : value;
        refused(Cli.run("reconstruct", scan, option, given, "-o", fresh("i.npy")), message);
    }

    private static ComplexArray noise(int coils) {
        Random random = new Random(coils);
        ComplexArray noise = ComplexArray.zeros(Shape.of(coils, 500));
        for (int i = 0; i < noise.size(); i++) {
            noise.re()[i] = random.nextGaussian();
            noise.im()[i] = random.nextGaussian();
        }
        return noise;
    }

    private static void refused(Cli run, String... words) {
        assertThat(run.err()).startsWith("firenet: ").contains(words).doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
