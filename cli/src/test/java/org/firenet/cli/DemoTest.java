package org.firenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.firenet.cli.run.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration leaves what the README promises, with figures that hold. */
class DemoTest {
    @TempDir
    Path folder;

    @Test
    void leavesPicturesPageAndFigures() throws Exception {
        Path target = folder.resolve("demo");
        Cli run = Cli.run("demo", "-o", target);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("relative error", "duality gap", "report.html");
        try (Stream<Path> files = Files.list(target)) {
            List<String> names =
                    files.map(f -> f.getFileName().toString()).sorted().toList();
            assertThat(names)
                    .containsExactly(
                            "convergence.png",
                            "error.png",
                            "firenet.png",
                            "mask.png",
                            "report.html",
                            "result.json",
                            "truth.png",
                            "zero-filled.png");
        }
        JsonNode result =
                new JsonMapper().readTree(target.resolve("result.json").toFile());
        assertThat(result.at("/firenet/relativeError").asDouble())
                .isLessThan(0.6 * result.at("/zeroFilled/relativeError").asDouble());
        assertThat(result.at("/certificate/relativeGap").asDouble()).isBetween(0.0, 0.1);
        assertThat(result.at("/relativeErrorPerLayer").size()).isEqualTo(30);
        assertThat(Files.readString(target.resolve("report.html")))
                .doesNotContainPattern("(src|href)=[\"']https?:|<script|url\\(");
    }

    @Test
    void doesNotReplaceADemonstrationUnlessForced() throws Exception {
        Path target = folder.resolve("demo");
        Cli.run("demo", "--size", 64, "--layers", 2, "-o", target, "-q");
        byte[] before = Files.readAllBytes(target.resolve("firenet.png"));
        Cli again = Cli.run("demo", "--size", 64, "--layers", 5, "-o", target);
        assertThat(again.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(again.err()).contains("--force");
        assertThat(Files.readAllBytes(target.resolve("firenet.png"))).isEqualTo(before);
        assertThat(Cli.run("demo", "--size", 64, "--layers", 5, "-o", target, "--force", "-q")
                        .exitCode())
                .isZero();
        assertThat(Files.readAllBytes(target.resolve("firenet.png"))).isNotEqualTo(before);
    }

    @Test
    void refusesAnImageTooSmallToJudge() {
        Cli run = Cli.run("demo", "--size", 8, "-o", folder.resolve("demo"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("16x16", "found 8x8");
        assertThat(folder.resolve("demo")).doesNotExist();
    }
}
