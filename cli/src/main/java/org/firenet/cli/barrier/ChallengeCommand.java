package org.firenet.cli.barrier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.firenet.barrier.adversary.Adversary;
import org.firenet.barrier.adversary.CounterexampleJson;
import org.firenet.barrier.adversary.Game;
import org.firenet.barrier.adversary.Outcome;
import org.firenet.barrier.adversary.RandomisedGame;
import org.firenet.barrier.algorithm.Algorithm;
import org.firenet.barrier.algorithm.Gallery;
import org.firenet.barrier.external.CommandLine;
import org.firenet.barrier.external.ExternalProgram;
import org.firenet.barrier.external.Limits;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.Budget;
import org.firenet.barrier.report.ChallengeText;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code firenet barrier challenge}. */
@Command(
        name = "challenge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Plays against an algorithm that claims to compute K digits, and writes the counterexample.",
        footer = {
            "",
            "Algorithms: firenet, primal-dual, ista, fista, vertex-enumeration, midpoint, midpoint-then-read,",
            "read-until-gap, coin-flip, lista. External programs speak JSON lines: see docs/barrier.md.",
            "",
            "Example:",
            "  ./firenet barrier challenge --problem p3 --digits 5 --algorithm firenet -o counterexample.json",
            "  ./firenet barrier verify counterexample.json"
        })
final class ChallengeCommand implements Callable<Integer> {
    @Option(names = "--problem", defaultValue = "p3", description = "p1, p2 or p3. Default: ${DEFAULT-VALUE}.")
    Problem problem = Problem.P3;

    @Option(names = "--digits", defaultValue = "3", description = "K, 2 to 30. Default: ${DEFAULT-VALUE}.")
    int digits;

    @Option(names = "--algorithm", defaultValue = "firenet", description = "Who plays. Default: ${DEFAULT-VALUE}.")
    String algorithm = "";

    @Option(names = "--command", description = "An external program plays, in the place of --algorithm.")
    @Nullable
    String command;

    @Option(
            names = "--budget",
            defaultValue = "200",
            description = "How many questions it may ask. Default: ${DEFAULT-VALUE}.")
    int budget;

    @Option(
            names = "--trials",
            defaultValue = "1",
            description = "For randomised algorithms: games in each of two series. Default: ${DEFAULT-VALUE}.")
    int trials;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of its random numbers. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--time-limit",
            defaultValue = "60",
            description = "Seconds that an external program may take per game. Default: ${DEFAULT-VALUE}.")
    double timeLimit;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "counterexample.json",
            description = "Where the counterexample goes. Default: ${DEFAULT-VALUE}.")
    Path output = Path.of("");

    @Option(
            names = {"-f", "--force"},
            description = "Replace the file if it exists already.")
    boolean force;

    @Override
    public Integer call() throws IOException {
        Overwrite overwrite = force ? Overwrite.YES : Overwrite.NO;
        SafeFiles.check(output, overwrite);
        Game game = new Game(player(), Budget.ofQueries(atLeast("--budget", budget, 0)));
        ProblemClass problemClass = new ProblemClass(problem, digits);
        Outcome outcome;
        if (atLeast("--trials", trials, 1) == 1) {
            outcome = game.against(Adversary.againstAllDigits(problemClass), seed);
            System.out.print(ChallengeText.render(outcome));
        } else {
            RandomisedGame.Result result = new RandomisedGame(game, problemClass).play(trials, seed);
            outcome = result.counterexample();
            System.out.print(ChallengeText.render(result));
        }
        byte[] json = CounterexampleJson.write(outcome).getBytes(StandardCharsets.UTF_8);
        SafeFiles.write(output, overwrite, out -> out.write(json));
        System.out.println("  wrote " + output);
        return ExitCode.OK;
    }

    private Algorithm player() {
        if (command != null) {
            if (!(timeLimit > 0 && timeLimit < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("--time-limit must be positive, found " + timeLimit);
            }
            Duration time = Duration.ofMillis(Math.round(1000 * timeLimit));
            List<String> words = CommandLine.split(command);
            CommandLine.requireProgram(words);
            return new ExternalProgram(words, new Limits(time, Limits.DEFAULT.outputBytes()));
        }
        Algorithm player = Gallery.named(algorithm)
                .orElseThrow(() -> new IllegalArgumentException("there is no algorithm " + algorithm + "; there are: "
                        + Gallery.all().stream().map(Algorithm::name).toList()));
        if (!player.solves(problem)) {
            throw new IllegalArgumentException(algorithm + " does not solve " + problem);
        }
        return player;
    }

    private static int atLeast(String option, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(option + " must be at least " + least + ", found " + value);
        }
        return value;
    }
}
