package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code firenet plan}, from end to end. */
class PlanTest {
    @TempDir
    Path folder;

    @Test
    void alonePrintsWhatIsUseful() {
        Cli run = Cli.run("plan");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("256x256", "25.00 %", "C1", "C2", "lambda", "depth 3np + 1", "m_k/M(s,k)", "hypothesis");
    }

    /** Sparsities (2, 3) on 16 × 16 with ρ = 1/2 and γ = 3: κ = 2, and every figure by hand. */
    @Test
    void theFiguresAreThoseOfTheFormulas() {
        JsonNode plan =
                json("16", "--levels", 2, "--sparsities", "2,3", "--gamma", 3, "--budget", "64", "--target", 0.1);
        double root = Math.pow(2, 0.25);
        double c2 = (3 + 3.5 * root) * 3;
        double c1 = (0.5 + 0.75 * root) * 3;
        assertThat(plan.at("/sparsity/xi").asDouble()).isCloseTo(10, within(1e-12));
        assertThat(plan.at("/network/c1").asDouble()).isCloseTo(c1, within(1e-12));
        assertThat(plan.at("/network/c2").asDouble()).isCloseTo(c2, within(1e-12));
        assertThat(plan.at("/network/lambda").asDouble()).isCloseTo(c1 / c2 / Math.sqrt(10), within(1e-12));
        double p = Math.ceil(3 * c2 * Math.E);
        double n = Math.ceil(Math.log(c2 / 0.1));
        assertThat(plan.at("/network/innerLayers").asDouble()).isEqualTo(p);
        assertThat(plan.at("/network/restarts").asDouble()).isEqualTo(n);
        assertThat(plan.at("/network/depth").asDouble()).isEqualTo(3 * n * p + 1);
        assertThat(plan.at("/network/widths").toString()).isEqualTo("[576,640,577]");
        assertThat(plan.at("/networkForApproximations/c2").asDouble())
                .isCloseTo(2 * (7 + 15 * root / 2) * 3, within(1e-12));
        assertThat(plan.at("/problem/samples").asInt()).isEqualTo(64);
        assertThat(plan.at("/attack").isNull()).isTrue();
    }

    @Test
    void theSavedMaskIsTheMaskOfThePlan() {
        Path mask = folder.resolve("mask.png");
        JsonNode computed = json("32", "--domain", "walsh", "--budget", "30%", "--save-mask", mask);
        JsonNode read = json("--domain", "walsh", "--mask", mask);
        assertThat(computed.at("/problem/samples").asInt()).isEqualTo(307);
        for (String field :
                new String[] {"/problem/maskSha256", "/problem/size", "/network", "/sampling", "/coherence"}) {
            assertThat(read.at(field)).as(field).isEqualTo(computed.at(field));
        }
    }

    @Test
    void theSearchRefutesWhatIsFalseAndTheWitnessCanBeChecked() throws Exception {
        Path witness = folder.resolve("worst.npy");
        Object[] scan = {"32", "--budget", "25%"};
        JsonNode attacked =
                json(with(scan, "--falsify", "--starts", 5, "--rounds", 2, "--layers", 20, "--save-witness", witness));
        assertThat(attacked.at("/attack/refuted").asBoolean()).isTrue();
        double ratio = attacked.at("/attack/worstRatio").asDouble();
        assertThat(ratio).isGreaterThan(1.5);
        assertThat(attacked.at("/statements/hypothesis").asString()).contains("REFUTED");
        JsonNode checked = json(with(scan, "--witness", witness));
        assertThat(checked.at("/attack/worstRatio").asDouble()).isEqualTo(ratio);
        ComplexArray vector = Images.read(FileFormats.standard(), witness);
        vector.re()[0] += 100;
        FileFormats.standard().write(witness, vector, ElementType.C16, Overwrite.YES);
        assertThat(json(with(scan, "--witness", witness)).at("/attack/refuted").asBoolean())
                .as("a coarse wavelet, which is measured well, on top")
                .isFalse();
    }

    @Test
    void aWeakHypothesisIsNotRefutedAndTheSearchRepeatsItself() {
        Object[] search = {
            "32",
            "--sparsities",
            "1,1,1,1",
            "--budget",
            "60%",
            "--rho",
            0.9,
            "--falsify",
            "--starts",
            5,
            "--rounds",
            2,
            "--layers",
            20
        };
        JsonNode once = json(with(search, "--gamma", 50));
        assertThat(once.at("/attack/refuted").asBoolean()).isFalse();
        double frontier = once.at("/attack/leastGammaBesideRho").asDouble();
        assertThat(frontier)
                .isGreaterThanOrEqualTo(
                        once.at("/coherence/gammaOfSingleWavelets").asDouble() * (1 - 1e-9));
        assertThat(json(with(search, "--gamma", 50))).isEqualTo(once);
        // What lies beyond the frontier is refuted by the very vectors that drew it.
        JsonNode beyond = json(with(search, "--gamma", 0.99 * frontier));
        assertThat(beyond.at("/attack/refuted").asBoolean()).isTrue();
    }

    @Test
    void picturesPageAndDocumentAreWritten() throws Exception {
        Path page = folder.resolve("plan.html");
        Path png = folder.resolve("plan.png");
        Path document = folder.resolve("plan.json");
        Cli run = Cli.run("plan", 32, "--falsify", "--starts", 1, "--rounds", 1, "-o", page, "-o", png, "-o", document);
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(page))
                .contains("./firenet plan 32 --falsify", "Local sparsities", "refuted")
                .doesNotContainPattern("(src|href)=[\"']https?:|<script|url\\(");
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(new JsonMapper()
                        .readTree(document.toFile())
                        .at("/attack/starts")
                        .asInt())
                .isEqualTo(1);
        byte[] before = Files.readAllBytes(png);
        assertRefused(Cli.run("plan", 16, "-o", png), "plan.png", "exists");
        assertThat(Files.readAllBytes(png)).isEqualTo(before);
    }

    @Test
    void theTerminalShowsWhereTheWaveletsOfEachLevelAreSeen() {
        Cli run =
                Cli.run("plan", 16, "--domain", "walsh", "--budget", "50%", "--falsify", "--starts", 1, "--rounds", 1);
        // Walsh functions of a level see the Haar wavelets of that level, all of them and no others.
        assertThat(run.out())
                .containsSubsequence(
                        "energy", " 100.0   0.0   0.0", "   0.0 100.0   0.0", "   0.0   0.0 100.0", "worst ratio");
    }

    @Test
    void anImageDecidesSizeSparsitiesAndSignal() throws Exception {
        Path image = folder.resolve("image.png");
        Cli.run("phantom", "--size", 32, "--kind", "brain", "-o", image, "-q");
        JsonNode plan = json("--image", image, "--threshold", 0.3);
        assertThat(plan.at("/problem/size").asString()).isEqualTo("32x32");
        assertThat(plan.at("/aim/signal/tail").asDouble()).isPositive();
        assertThat(plan.at("/network/reachesTarget").asBoolean()).isFalse();
        assertRefused(Cli.run("plan", 64, "--image", image), "image.png", "32x32", "64x64");
    }

    @ParameterizedTest
    @CsvSource({
        "--rho, 1, rho",
        "--rho, NaN, rho",
        "--gamma, 0, gamma",
        "--gamma, Infinity, gamma",
        "--noise, -1, noise",
        "--target, 0, target",
        "--nu, 1, nu",
        "--failure, 0, failure",
        "--levels, 9, wavelet levels",
        "--sparsities, '1,2', local sparsity",
        "--sparsities, '1,x', x",
        "--budget, 0, samples",
        "--budget, 130%, fraction",
        "--budget, lots, lots",
        "--budget, 99999999999, 99999999999",
        "--mask, none.npy, none.npy",
        "--image, none.npy, none.npy",
        "-o, plan.xyz, .html",
        "-o, none/plan.html, no folder",
        "--starts, 3, --falsify",
        "--threshold, NaN, threshold"
    })
    void badInputIsNamed(String option, String value, String named) {
        assertRefused(Cli.run("plan", 16, option, value), named);
    }

    @Test
    void badSearchesAndWitnessesAreRefused() throws Exception {
        assertRefused(Cli.run("plan", 16, "--falsify", "--starts", 0), "1 start");
        assertRefused(Cli.run("plan", 16, "--falsify", "--seconds", -1), "seconds", "-1");
        assertRefused(Cli.run("plan", 16, "--falsify", "--save-witness", folder.resolve("w.png")), "w.png", ".npy");
        Path small = folder.resolve("small.npy");
        FileFormats.standard().write(small, ComplexArray.zeros(Shape.of(8, 8)), ElementType.C16, Overwrite.NO);
        assertRefused(Cli.run("plan", 16, "--witness", small), "small.npy", "8x8", "16x16");
        assertRefused(Cli.run("plan", 8, "--witness", small), "zero");
        assertRefused(Cli.run("plan", 16, "--mask", small), "small.npy");
        assertRefused(Cli.run("plan", 16, "--sparsities", "1,1,1", "--phantom", "brain"), "--sparsities", "--phantom");
    }

    private static Object[] with(Object[] words, Object... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray();
    }

    private static JsonNode json(Object... words) {
        Cli run = Cli.run(with(new Object[] {"plan", "--json"}, words));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode node = new JsonMapper().readTree(run.out());
        // The command is what was typed, and differs where the same plan was asked for in another way.
        ((ObjectNode) node).remove("command");
        return node;
    }

    private static void assertRefused(Cli run, String... named) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains(named).doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines()).as(run.err()).singleElement().asString().startsWith("firenet: ");
    }
}
