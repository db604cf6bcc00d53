package org.firenet.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.firenet.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {
    private static final String SMALL =
            " --size 16 --images 1 --steps 5 --nesterov-steps 10 --perturbations 0.02,0.1 --threads 2 -q -o ";

    @TempDir
    Path folder;

    private static Cli run(String command) {
        return Cli.run((Object[]) command.trim().split(" +"));
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(file));
    }

    @Test
    void anAuditLeavesAPageFiguresAndPerturbations() throws IOException {
        Path out = folder.resolve("audit");
        Cli audit = run("audit --network zero-filled --network paper:2x3 --attacks random,l2" + SMALL + out);
        assertThat(audit.err()).isEmpty();
        assertThat(audit.exitCode()).isZero();
        JsonNode result = json(out.resolve("result.json"));
        assertThat(result.get("table")).hasSize(3 * 2 * 2);
        assertThat(result.get("findings")).hasSize(3 * 2 * 2);
        assertThat(result.get("networks").get("paper:2x3").asString()).contains("6 layers");
        assertThat(result.get("maskSha256").asString()).hasSize(64);
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .contains(result.get("verdict").asString())
                .contains("zero-filled: the worst found", "Certificates", "firenet audit --network zero-filled")
                .doesNotContain("src=\"http", "NaN");
        assertThat(Files.readAllLines(out.resolve("table.md"))).hasSize(2 + 12);
        try (Stream<Path> files = Files.list(out.resolve("perturbations"))) {
            assertThat(files).hasSize(12);
        }
    }

    @Test
    void anAuditIsRepeatedFromItsJournalAndOtherwiseTheSame() throws IOException {
        Path out = folder.resolve("audit");
        String command = "audit --network tuned:5 --attacks linf" + SMALL + out;
        assertThat(run(command).exitCode()).isZero();
        JsonNode first = json(out.resolve("result.json"));
        assertThat(run(command).exitCode()).isEqualTo(2);
        Files.delete(out.resolve("report.html"));
        Files.delete(out.resolve("result.json"));
        Files.delete(out.resolve("table.md"));
        Path journal = out.resolve("journal.jsonl");
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.length() - 100));
        assertThat(run(command).exitCode()).isZero();
        assertThat(json(out.resolve("result.json"))).isEqualTo(first);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramIsAuditedWithoutDerivatives() throws IOException {
        // Gives back what it gets: k-space as an image, a linear isometry.
        Path program = Files.writeString(folder.resolve("echo.sh"), "cp \"$1\" \"$2\"\n");
        Path out = folder.resolve("audit");
        Cli audit = Cli.run(
                "audit",
                "--command",
                "sh " + program,
                "--attacks",
                "l2",
                "--size",
                "16",
                "--images",
                "1",
                "--steps",
                "2",
                "--directions",
                "2",
                "--perturbations",
                "0.1",
                "-q",
                "-o",
                out);
        assertThat(audit.err()).isEmpty();
        JsonNode worst = json(out.resolve("result.json")).get("findings").get(1);
        assertThat(worst.get("withoutDerivative").asBoolean()).isTrue();
        assertThat(worst.get("amplification").asDouble()).isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatFailsIsQuoted() throws IOException {
        Path program = Files.writeString(folder.resolve("fail.sh"), "echo no licence found; exit 3\n");
        Cli audit = Cli.run(
                "audit",
                "--command",
                "sh " + program,
                "--size",
                "16",
                "--images",
                "1",
                "--network",
                "zero-filled",
                "--attacks",
                "random",
                "--steps",
                "1",
                "-o",
                folder.resolve("audit"));
        assertThat(audit.exitCode()).isEqualTo(2);
        assertThat(audit.err().lines()).hasSize(1);
        assertThat(audit.err()).contains("fail.sh", "exit code 3", "no licence found");
        assertThat(folder.resolve("audit")).as("before any search").doesNotExist();
    }

    @Test
    void aPairIsAsAccurateAsTheBetterAndAsStableAsAFirenet() throws IOException {
        Path out = folder.resolve("pair");
        Cli pair =
                run("stabilise --network zero-filled --layers 150 --attacks l2 --json --size 16 --images 1 --steps 10"
                        + " --perturbations 0.02,0.1 --fraction 0.5 -o " + out);
        assertThat(pair.err()).isEmpty();
        JsonNode figures = JsonMapper.builder().build().readTree(pair.out());
        double better = Math.min(
                figures.get("cleanErrorOfNetwork").asDouble(),
                figures.get("cleanErrorOfFirenet").asDouble());
        assertThat(figures.get("cleanErrorOfPair").asDouble()).isLessThanOrEqualTo(1.05 * better);
        assertThat(figures.get("amplificationOfPair").asDouble())
                .isLessThanOrEqualTo(1.2 * figures.get("amplificationOfFirenet").asDouble());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("audit --network papers", "papers"),
                Arguments.of("audit --network paper --network paper", "different names"),
                Arguments.of("audit --size 100", "power of two"),
                Arguments.of("audit --perturbations 0.1,0.01", "increase"),
                Arguments.of("audit --perturbations NaN", "increase"),
                Arguments.of("audit --attacks l2,l3", "l3"),
                Arguments.of("audit --attacks l2,l2", "each once"),
                Arguments.of("audit --images 0", "images"),
                Arguments.of("audit --threads 0", "--threads"),
                Arguments.of("audit --noise NaN", "noise"),
                Arguments.of("audit --model missing.pt", "missing.pt"),
                Arguments.of("audit --model pom.xml", "pom.xml: neither .pt nor .onnx"),
                Arguments.of("audit --model src", "src: this is a folder, expected a network"),
                Arguments.of("audit --models no-such-folder", "no-such-folder"),
                Arguments.of("audit --command no-such-program-at-all", "no-such-program-at-all"),
                Arguments.of("audit --description x.yaml", "--description"),
                Arguments.of("audit --time-limit 0", "--time-limit"),
                Arguments.of("stabilise", "one network"),
                Arguments.of("stabilise --network paper --network tuned", "one network"),
                Arguments.of("stabilise --network paper --layers 0", "layers"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesGetOneClearLine(String command, String expected) {
        Cli mistake = run(command + " -o " + folder.resolve("never"));
        assertThat(mistake.exitCode()).as(mistake.err()).isEqualTo(2);
        assertThat(mistake.err().lines()).hasSize(1);
        assertThat(mistake.err()).contains(expected);
        assertThat(folder.resolve("never")).doesNotExist();
    }
}
