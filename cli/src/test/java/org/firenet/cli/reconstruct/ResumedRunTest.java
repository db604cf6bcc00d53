package org.firenet.cli.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.Cli;
import org.firenet.cli.ForkedCli;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Overwrite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run that was ended goes on where it was. */
class ResumedRunTest {
    private static final int SLICES = 16;
    private static final Shape IMAGE = Shape.of(32, 32);
    private static final int LAYERS = 400;

    @TempDir
    Path folder;

    private Path scan;
    private Path target;
    private Path unfinished;

    @BeforeEach
    void writeScan() throws Exception {
        scan = Stacks.write(folder.resolve("scan.npy"), SLICES, IMAGE.rows(), IMAGE.columns());
        target = folder.resolve("images.npy");
        unfinished = folder.resolve("images.npy.unfinished");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-KILL", "-INT"})
    void whatWasFinishedIsNotDoneAgainAndTheResultIsTheSame(String signal) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: no /bin/kill");
        Process run = ForkedCli.start("-Xmx256m", words(target, LAYERS));
        while (run.isAlive() && !Files.exists(unfinished.resolve("2.json"))) {
            Thread.sleep(5);
        }
        new ProcessBuilder("/bin/kill", signal, Long.toString(run.pid()))
                .start()
                .waitFor();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        if (signal.equals("-INT")) {
            assertThat(run.exitValue()).as(said).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(said).contains("of 16 slices are kept in " + unfinished, "the same command goes on");
        }
        assertThat(target).doesNotExist();

        Cli other = Cli.run(words(target, LAYERS + 1));
        assertThat(other.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(other.err()).contains("--layers was 400, is 401", "--force");

        // A mark that a slice done again would not bear.
        ComplexArray mark = ComplexArray.zeros(IMAGE);
        Arrays.fill(mark.re(), 7);
        FileFormats.standard().write(unfinished.resolve("0.npy"), mark, ElementType.F4, Overwrite.YES);
        Cli resumed = Cli.run(words(target, LAYERS));
        assertThat(resumed.err()).isEmpty();
        JsonNode result = new JsonMapper().readTree(resumed.out());
        assertThat(result.at("/slicesOfEarlierRun").asInt()).isBetween(2, SLICES - 1);
        assertThat(unfinished).doesNotExist();

        Path whole = folder.resolve("whole.npy");
        JsonNode expected =
                new JsonMapper().readTree(Cli.run(words(whole, LAYERS)).out());
        ComplexArray images = Stacks.read(target);
        ComplexArray uninterrupted = Stacks.read(whole);
        assertThat(images.part(0, IMAGE).distance(mark)).isZero();
        Shape rest = Shape.of(SLICES - 1, IMAGE.rows(), IMAGE.columns());
        assertThat(images.part(IMAGE.size(), rest).distance(uninterrupted.part(IMAGE.size(), rest)))
                .isZero();
        assertThat(result.at("/slices")).isEqualTo(expected.at("/slices"));
    }

    @Test
    void anotherRunIsThrownAwayOnlyIfThisIsAskedFor() throws Exception {
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("run.json"), "{\"facts\":{\"DATA\":\"other.npy\"}}");
        Files.writeString(unfinished.resolve("0.json"), "{\"slice\":0,\"figures\":null,\"problem\":\"old\"}");
        Files.writeString(unfinished.resolve("notes.txt"), "mine");
        Cli refused = Cli.run(words(target, 2));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err()).contains("DATA was other.npy, is " + scan, "removing the folder");
        assertThat(unfinished.resolve("0.json")).exists();

        Object[] words = Arrays.copyOf(words(target, 2), 10);
        words[9] = "--force";
        assertThat(Cli.run(words).exitCode()).isZero();
        assertThat(unfinished.resolve("0.json")).doesNotExist();
        assertThat(unfinished.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aSliceThatWasKeptInPartIsDoneAgain() throws Exception {
        Cli.run(words(folder.resolve("whole.npy"), 2));
        RunIdentity identity = identityOf(words(target, 2));
        try (UnfinishedRun run = UnfinishedRun.of(target, identity, ElementType.F4, Overwrite.NO)) {
            run.keep(new SliceOutcome(3, null, "spoilt below"), null);
        }
        Files.writeString(unfinished.resolve("3.json"), "{\"slice\":3,");
        Files.write(unfinished.resolve("4.npy"), new byte[0]);
        Files.writeString(unfinished.resolve("4.json"), "{}");
        Cli resumed = Cli.run(words(target, 2));
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(Stacks.read(target).distance(Stacks.read(folder.resolve("whole.npy"))))
                .isZero();
    }

    @Test
    void twoProcessesDoNotWorkOnTheSameRun() throws Exception {
        RunIdentity identity = identityOf(words(target, 2));
        try (UnfinishedRun run = UnfinishedRun.of(target, identity, ElementType.F4, Overwrite.NO)) {
            run.begin();
            Cli second = Cli.run(words(target, 2));
            assertThat(second.exitCode()).isEqualTo(ExitCode.INPUT);
            assertThat(second.err()).contains("another firenet is at work");
        }
    }

    private RunIdentity identityOf(Object[] words) throws Exception {
        ReconstructCommand command = new ReconstructCommand();
        picocli.CommandLine line = new picocli.CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(Arrays.stream(words).skip(1).map(String::valueOf).toArray(String[]::new));
        return RunIdentity.of(line.getCommandSpec(), scan, Shape.of(SLICES, IMAGE.rows(), IMAGE.columns()));
    }

    private Object[] words(Path output, int layers) {
        return new Object[] {
            "reconstruct", scan, "--leading", "slices", "--layers", layers, "--engine=reference", "-o", output, "--json"
        };
    }
}
