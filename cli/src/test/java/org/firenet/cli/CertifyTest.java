package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.input.Images;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Overwrite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Certificates through the command line alone: of good images, of wrong ones, and of what can't be certified. */
class CertifyTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final FileFormats FORMATS = FileFormats.standard();

    @TempDir
    static Path folder;

    private static Path scan;
    private static Path truth;
    private static Path image;
    private static Path result;

    @BeforeAll
    static void simulate() {
        scan = folder.resolve("scan.npy");
        truth = folder.resolve("truth.npy");
        image = folder.resolve("image.npy");
        result = folder.resolve("image.json");
        run("simulate", "--size", 32, "--fraction", 0.5, "--noise", 0.02, "--double", "-o", scan, "--truth", truth);
        run(
                "reconstruct",
                scan,
                "--tolerance",
                "1e-6",
                "--layers",
                200,
                "--complex",
                "--double",
                "-o",
                image,
                "-o",
                result);
    }

    private static Cli run(Object... args) {
        Cli run = Cli.run(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run;
    }

    private JsonNode certify(Path certified, Object... options) {
        Object[] fixed = {"certify", certified, scan, "--json", "--force", "-o", folder.resolve("c.json")};
        return JSON.readTree(
                run(Stream.concat(Stream.of(fixed), Stream.of(options)).toArray())
                        .out());
    }

    private static JsonNode only(JsonNode certificate) {
        assertThat(certificate.at("/images").size()).isEqualTo(1);
        return certificate.at("/images/0");
    }

    private static double figure(JsonNode certificate, String pointer) {
        assertThat(only(certificate).at(pointer).isNumber()).as(pointer).isTrue();
        return only(certificate).at(pointer).asDouble();
    }

    private Path write(String name, ComplexArray array) throws IOException {
        FORMATS.write(folder.resolve(name), array, ElementType.C16, Overwrite.YES);
        return folder.resolve(name);
    }

    @Test
    void whatReconstructHasJustWrittenIsCertifiedByOneShortCommand() {
        JsonNode certificate = certify(image, "--result", result);
        JsonNode known = JSON.readTree(result.toFile()).at("/slices/0/coils/0");
        assertThat(figure(certificate, "/relativeGap")).isBetween(0.0, 1e-3);
        assertThat(figure(certificate, "/objective") / known.at("/objective").asDouble())
                .isBetween(1.0 - 1e-12, 1.0 + 1e-9);
        assertThat(figure(certificate, "/residual")).isGreaterThan(0);
        assertThat(certificate.at("/parameters/lambda").asDouble())
                .isEqualTo(JSON.readTree(result.toFile()).at("/problem/lambda").asDouble());
        Cli verified = run("certify", "--verify", folder.resolve("c.json"));
        assertThat(verified.out()).contains("verified", "proved", "assumed");
    }

    /** The options that say the same as result.json give the same figures. */
    @Test
    void optionsAndResultSayTheSame() {
        JsonNode fromResult = certify(image, "--result", result);
        JsonNode fromOptions = certify(image, "--domain", "kspace");
        assertThat(fromOptions.at("/images")).isEqualTo(fromResult.at("/images"));
    }

    /** By way of the result or of options, one image or one of each coil: the same figures, which verify. */
    @Test
    void totalVariationIsCertified() throws IOException {
        Path smooth = folder.resolve("tv.npy");
        Path ofSmooth = folder.resolve("tv.json");
        run(
                "reconstruct",
                scan,
                "--regulariser",
                "tv",
                "--layers",
                200,
                "--complex",
                "--double",
                "-o",
                smooth,
                "-o",
                ofSmooth);
        JsonNode certificate = certify(smooth, "--result", ofSmooth);
        JsonNode known = JSON.readTree(ofSmooth.toFile()).at("/slices/0/coils/0");
        assertThat(figure(certificate, "/relativeGap")).isBetween(0.0, 0.02);
        assertThat(figure(certificate, "/objective") / known.at("/objective").asDouble())
                .isBetween(1.0 - 1e-12, 1.0 + 1e-9);
        assertThat(certificate.at("/proved").asString()).contains("sum_p |(grad z)_p|");
        assertThat(certify(smooth, "--regulariser", "tv").at("/images")).isEqualTo(certificate.at("/images"));
        run("certify", "--verify", folder.resolve("c.json"));
        assertThat(figure(certify(image, "--regulariser", "tv"), "/relativeGap"))
                .isGreaterThan(2 * figure(certificate, "/relativeGap"));

        ComplexArray grid = Images.read(FORMATS, scan);
        ComplexArray two = ComplexArray.zeros(Shape.of(2, 32, 32));
        for (int i = 0; i < two.size(); i++) {
            two.re()[i] = (1 + i / grid.size()) * grid.re()[i % grid.size()];
            two.im()[i] = (1 + i / grid.size()) * grid.im()[i % grid.size()];
        }
        Path coils = write("two.npy", two);
        Path images = folder.resolve("tv2.npy");
        run(
                "reconstruct",
                coils,
                "--coils",
                "separate",
                "--regulariser",
                "tv",
                "--layers",
                20,
                "--complex",
                "-o",
                images);
        Path all = folder.resolve("tv2.json");
        run("certify", images, coils, "--regulariser", "tv", "--layers", 20, "-o", all);
        assertThat(JSON.readTree(all.toFile()).at("/images").size()).isEqualTo(2);
        run("certify", "--verify", all);
        assertRefused(
                Cli.run("certify", smooth, scan, "--regulariser", "tv", "--wavelet", "haar", "-o", all, "--force"),
                "no wavelet");
        Object[] bounds = {"--rho", 0.5, "--gamma", 1, "--truth", truth, "-o", all, "--force"};
        Object[] fixed = {"certify", smooth, scan, "--regulariser", "tv"};
        assertRefused(Cli.run(Stream.concat(Stream.of(fixed), Stream.of(bounds)).toArray()), "known for wavelets");
    }

    @Test
    void theReconstructionsOwnDualVariableOrAFoundOneMayBeGivenAgain() {
        JsonNode searched = certify(image, "--save-dual", folder.resolve("u.npy"));
        JsonNode given = certify(image, "--dual", folder.resolve("u.npy"));
        assertThat(given.at("/images")).isEqualTo(searched.at("/images"));
        assertThat(given.at("/inputs/dual/file").asString()).isEqualTo("u.npy");
    }

    @Test
    void theGapShowsWhatIsWrongWithAnImage() throws IOException {
        double good = figure(certify(image), "/relativeGap");
        ComplexArray painted = Images.read(FORMATS, image);
        for (int i = 0; i < 9; i++) {
            painted.re()[(14 + i / 3) * 32 + 14 + i % 3] += 0.5;
        }
        JsonNode tumour = certify(write("painted.npy", painted));
        ComplexArray grid = Images.read(FORMATS, scan);
        new org.firenet.transform.Fourier(Shape.of(32, 32), org.firenet.transform.Fourier.Origin.CENTRE)
                .inverse(grid, new org.firenet.array.Workspace());
        JsonNode zeroFilled = certify(write("zeros.npy", grid));
        assertThat(figure(tumour, "/relativeGap")).isGreaterThan(Math.max(0.05, 10 * good));
        assertThat(figure(zeroFilled, "/relativeGap")).isGreaterThan(Math.max(0.05, 10 * good));
        assertThat(figure(zeroFilled, "/relativeResidual")).isLessThan(1e-12);
    }

    @Test
    void phaseAndPrecisionThatAreLostShowInTheGap() throws IOException {
        double full = figure(certify(image), "/objective");
        Path single = folder.resolve("single.npy");
        run("reconstruct", scan, "--tolerance", "1e-6", "--layers", 200, "--complex", "-o", single);
        double rounded = figure(certify(single), "/objective");
        assertThat(rounded).isBetween(full * (1 - 1e-5), full * (1 + 1e-5));
        assertThat(rounded).isNotEqualTo(full);
        ComplexArray turned = Images.read(FORMATS, image);
        for (int i = 0; i < turned.size(); i++) {
            turned.im()[i] = turned.re()[i];
            turned.re()[i] = 0;
        }
        assertThat(figure(certify(write("turned.npy", turned)), "/relativeGap")).isGreaterThan(0.5);
    }

    @Test
    void anImageOfMagnitudesIsCertifiedAndCalledOne() {
        Path magnitudes = folder.resolve("magnitudes.npy");
        run("reconstruct", scan, "--tolerance", "1e-6", "--layers", 200, "-o", magnitudes);
        assertThat(only(certify(magnitudes)).at("/magnitudesOnly").asBoolean()).isTrue();
        assertThat(only(certify(image)).at("/magnitudesOnly").asBoolean()).isFalse();
        Cli said = run("certify", magnitudes, scan, "--force", "-o", folder.resolve("c.json"));
        assertThat(said.out()).contains("of magnitudes only", "--complex");
        assertThat(run("certify", image, scan, "--force", "-o", folder.resolve("c.json"))
                        .out())
                .doesNotContain("magnitudes");
    }

    @Test
    void withATruthAndAHypothesisTheBoundHoldsOrIsRefuted() {
        Object[] given = {"--truth", truth, "--noise-level", 0.02, "--rho", 0.5, "--gamma", 2, "--lambda", 0.005};
        JsonNode certificate = certify(image, given);
        double error = figure(certificate, "/truth/error");
        assertThat(figure(certificate, "/bound/distance")).isGreaterThan(error);
        assertThat(figure(certificate, "/bound/mismatch")).isGreaterThan(2 * figure(certificate, "/truth/residual"));
        assertThat(figure(certificate, "/truth/errorAtLeast")).isLessThanOrEqualTo(error);
        assertThat(figure(certificate, "/residualOverNoise")).isBetween(0.0, 2.0);

        // Of full order the property says that nothing but 0 is measured as 0.
        Object[] full = {"--sparsities", "16,48,192,768", "--rho", 0.01, "--gamma", 1e-3};
        Object[] fixed = {"certify", image, scan, "--truth", truth, "-o", folder.resolve("refuted.json")};
        Cli refuted = run(Stream.concat(Stream.of(fixed), Stream.of(full)).toArray());
        assertThat(refuted.out()).contains("REFUTED");
    }

    @Test
    void withoutATruthTheUserSaysHowCompressibleItIs() {
        JsonNode certificate = certify(
                image,
                "--rho",
                0.5,
                "--gamma",
                1,
                "--noise-level",
                0.02,
                "--best-approximation-error",
                0.1,
                "--lambda",
                0.005);
        assertThat(figure(certificate, "/bound/bestApproximationError")).isEqualTo(0.1);
        double noise = 0.02 * figure(certificate, "/residual") / figure(certificate, "/relativeResidual");
        assertThat(figure(certificate, "/bound/mismatch")).isBetween(2 * noise, 2 * noise + 0.0011);
    }

    @Test
    void slicesAndCoilsAreCertifiedOneByOne() throws IOException {
        ComplexArray grid = Images.read(FORMATS, scan);
        ComplexArray stack = ComplexArray.zeros(Shape.of(2, 3, 32, 32));
        for (int i = 0; i < stack.size(); i++) {
            int factor = 1 + i / grid.size();
            stack.re()[i] = factor * grid.re()[i % grid.size()];
            stack.im()[i] = factor * grid.im()[i % grid.size()];
        }
        Path scans = write("scans.npy", stack);
        Path images = folder.resolve("images.npy");
        Path document = folder.resolve("images.json");
        run("reconstruct", scans, "--coils", "separate", "--complex", "--layers", 5, "-o", images, "-o", document);
        Path certificate = folder.resolve("all.json");
        Cli all = run("certify", images, scans, "--result", document, "--layers", 5, "-o", certificate);
        assertThat(all.out()).contains("6; below the one with the largest gap");
        JsonNode figures = JSON.readTree(certificate.toFile()).at("/images");
        assertThat(figures.size()).isEqualTo(6);
        assertThat(figures.at("/5/slice").asInt()).isEqualTo(1);
        assertThat(figures.at("/5/coil").asInt()).isEqualTo(2);
        assertThat(figures.at("/5/objective").asDouble()
                        / figures.at("/0/objective").asDouble())
                .isBetween(5.99, 6.01);
        run("certify", "--verify", certificate);

        Path combined = folder.resolve("combined.npy");
        run("reconstruct", scans, "--coils", "separate", "--slice", 0, "--layers", 2, "-o", combined);
        assertRefused(
                Cli.run("certify", combined, scans, "--slice", 0, "-o", folder.resolve("no.json")), "32x32", "coil");
        assertRefused(Cli.run("certify", combined, scans, "-o", folder.resolve("no.txt")), "no.txt", ".json");
    }

    @Test
    void theFilesMayLieElsewhere() throws IOException {
        certify(image);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path moved = Files.createDirectory(folder.resolve("moved"));
        for (String name : new String[] {"scan.npy", "image.npy", "c-dual.npy"}) {
            Files.copy(folder.resolve(name), elsewhere.resolve(name));
        }
        Files.copy(folder.resolve("c.json"), moved.resolve("c.json"));
        run("certify", "--verify", moved.resolve("c.json"), "--inputs", elsewhere);
        Cli missing = Cli.run("certify", "--verify", moved.resolve("c.json"));
        assertThat(missing.exitCode()).isEqualTo(ExitCode.REFUTED);
        assertThat(missing.err()).contains("image.npy", "not there");
    }

    @Test
    void nothingIsOverwrittenUnasked() throws IOException {
        certify(image);
        byte[] before = Files.readAllBytes(folder.resolve("c.json"));
        assertRefused(Cli.run("certify", image, scan, "-o", folder.resolve("c.json")), "c.json", "exists");
        assertThat(Files.readAllBytes(folder.resolve("c.json"))).isEqualTo(before);
        assertRefused(Cli.run("certify", image, scan, "-o", image, "--force"), "image.npy", "twice");
        assertRefused(Cli.run("certify", image, scan, "--truth", truth, "-o", truth, "--force"), "truth.npy", "twice");
    }

    @Test
    void badInputIsRefused() throws IOException {
        Path target = folder.resolve("no.json");
        ComplexArray bad = Images.read(FORMATS, image);
        bad.im()[33] = Double.NaN;
        assertRefused(
                Cli.run("certify", write("bad.npy", bad), scan, "-o", target), "bad.npy", "row 1, column 1", "NaN");
        assertRefused(Cli.run("certify"), "--verify");
        assertRefused(Cli.run("certify", image), "measurements");
        assertRefused(Cli.run("certify", image, scan, "--inputs", folder), "--inputs");
        assertRefused(Cli.run("certify", image, scan, "--layers", 0, "-o", target), "layers");
        assertRefused(Cli.run("certify", image, scan, "--rho", 0.5, "-o", target), "--gamma");
        assertRefused(Cli.run("certify", image, scan, "--sparsities", "1,2", "-o", target), "--sparsities");
        assertRefused(Cli.run("certify", image, scan, "--rho", 0.5, "--gamma", 1, "-o", target), "--truth");
        assertRefused(
                Cli.run("certify", image, scan, "--rho", 2, "--gamma", 1, "--truth", truth, "-o", target), "rho", "2");
        assertRefused(
                Cli.run("certify", image, scan, "--rho", 0.9, "--gamma", 900, "--truth", truth, "-o", target),
                "lambda");
        assertRefused(Cli.run("certify", image, scan, "--noise-level", -1, "-o", target), "--noise-level");
        assertRefused(Cli.run("certify", image, scan, "--result", result, "--lambda", 1, "-o", target), "--lambda");
        assertRefused(Cli.run("certify", image, scan, "--result", truth, "-o", target), "truth.npy", "result");
        assertRefused(Cli.run("certify", image, truth, "--result", result, "-o", target), "sha256");
        assertRefused(Cli.run("certify", image, scan, "--dual", image, "--layers", 3, "-o", target), "--layers");
        assertRefused(Cli.run("certify", image, scan, "--slice", 1, "-o", target), "slice");
        assertRefused(Cli.run("certify", image, scan, "--save-dual", folder.resolve("u.tif"), "-o", target), "u.tif");
        assertRefused(Cli.run("certify", "--verify", folder.resolve("none.json")), "none.json");
        assertRefused(Cli.run("certify", image, "--verify", target), "--verify");
        assertThat(target).doesNotExist();
    }

    private static void assertRefused(Cli run, String... named) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains(named).doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines()).as(run.err()).singleElement().asString().startsWith("firenet: ");
    }
}
