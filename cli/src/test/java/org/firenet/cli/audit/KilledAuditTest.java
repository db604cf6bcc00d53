package org.firenet.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firenet.cli.Cli;
import org.firenet.cli.ForkedCli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An audit that was killed goes on where it was. */
class KilledAuditTest {
    private static final int TRIALS = 3 * 5 * 4;

    @TempDir
    Path folder;

    @Test
    void whatWasFoundIsNotSearchedAgainAndTheResultIsTheSame() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: no /bin/kill");
        Path killed = folder.resolve("killed");
        Process run = ForkedCli.start("-Xmx256m", (Object[]) words(killed));
        Path journal = killed.resolve("journal.jsonl");
        while (run.isAlive() && lines(journal) < 1 + 3) {
            Thread.sleep(5);
        }
        new ProcessBuilder("/bin/kill", "-KILL", Long.toString(run.pid()))
                .start()
                .waitFor();
        run.waitFor();
        assertThat(killed.resolve("result.json")).doesNotExist();
        List<String> before = Files.readAllLines(journal);
        assertThat(before.size() - 1).isBetween(3, TRIALS - 1);
        Map<Path, FileTime> perturbations = times(killed);

        assertThat(Cli.run((Object[]) words(killed)).exitCode()).isZero();
        // The last one may lack its line: then it is searched again.
        assertThat(times(killed).entrySet().stream().filter(perturbations.entrySet()::contains))
                .hasSizeGreaterThanOrEqualTo(perturbations.size() - 2);

        Path straight = folder.resolve("straight");
        assertThat(Cli.run((Object[]) words(straight)).exitCode()).isZero();
        assertThat(figures(killed)).isEqualTo(figures(straight));
    }

    private static String[] words(Path out) {
        return ("audit --network zero-filled --network paper:4x10 --size 32 --images 4 --steps 10 --nesterov-steps 20"
                        + " --perturbations 0.1 --threads 2 -q -o " + out)
                .split(" ");
    }

    private static long lines(Path journal) throws IOException {
        return Files.exists(journal) ? Files.readAllLines(journal).size() : 0;
    }

    private static Map<Path, FileTime> times(Path audit) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.list(audit.resolve("perturbations"))) {
            for (Path file : files.toList()) {
                times.put(file.getFileName(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static List<JsonNode> figures(Path audit) throws IOException {
        JsonNode result = JsonMapper.builder().build().readTree(Files.readString(audit.resolve("result.json")));
        return List.of(result.get("findings"), result.get("sweeps"), result.get("table"));
    }
}
