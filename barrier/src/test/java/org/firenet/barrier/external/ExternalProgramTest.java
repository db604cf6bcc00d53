package org.firenet.barrier.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.firenet.barrier.adversary.Adversary;
import org.firenet.barrier.adversary.CounterexampleJson;
import org.firenet.barrier.adversary.Game;
import org.firenet.barrier.adversary.Outcome;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.Budget;
import org.firenet.barrier.oracle.Forfeit;
import org.firenet.barrier.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Friendly and hostile programs, written for the shell. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class ExternalProgramTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(2), 100_000);

    @Test
    void aProgramThatAsksAndAnswersPlays() {
        Outcome outcome = play("read start; echo '{\"ask\":\"approximation\",\"precision\":5}'; read reply;"
                + " echo '{\"ask\":\"training\",\"index\":4,\"precision\":9}'; read reply;"
                + " echo '{\"answer\":[\"1/3\", 0.25, 1e-3, \"2.5e-3\"]}'");
        assertThat(outcome.forfeit()).isNull();
        assertThat(outcome.transcript()).hasSize(2);
        assertThat(outcome.answer()).isNotNull();
        assertThat(outcome.answer().toDoubles()).containsExactly(1.0 / 3, 0.25, 0.001, 0.0025);
        assertThat(Verifier.verify(CounterexampleJson.write(outcome)).objections())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit 3                                                                  | CRASH    | exit code 3",
                "kill -9 $$                                                              | CRASH    | exit code",
                "exec 1>&-; sleep 30                                                     | CRASH    | closed its output",
                "sleep 30                                                                | TIMEOUT  | within 2.0 seconds",
                "sleep 30 & sleep 30                                                     | TIMEOUT  | within 2.0 seconds",
                "exec 0<&-; sleep 30                                                     | TIMEOUT  | within 2.0 seconds",
                "while :; do printf xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done | FLOOD    | 100000 bytes",
                "yes                                                                     | NONSENSE | not JSON",
                "echo                                                                    | NONSENSE | neither asked nor answered",
                "echo '[[['                                                              | NONSENSE | not JSON",
                "echo '{\"hello\":1}'                                                    | NONSENSE | neither asked nor answered",
                "echo '{\"answer\":7}'                                                   | NONSENSE | not an array",
                "echo '{\"answer\":[1,2]}'                                               | NONSENSE | 2 entries",
                "echo '{\"answer\":[1,2,3,\"x\"]}'                                       | NONSENSE | number",
                "echo '{\"answer\":[1,2,3,\"1/0\"]}'                                     | NONSENSE | number",
                "echo '{\"answer\":[1,2,3,NaN]}'                                         | NONSENSE | not JSON",
                "echo '{\"answer\":[1,2,3,1e999999999]}'                                 | NONSENSE | number",
                "echo '{\"answer\":[1,2,3,\"1e999999999\"]}'                             | NONSENSE | number",
                "echo '{\"answer\":[1,2,3,1e99999999999999]}'                            | NONSENSE | ",
                "echo '{\"ask\":\"approximation\",\"precision\":1e9}'                    | NONSENSE | not an integer",
                "echo '{\"ask\":\"approximation\",\"precision\":99999999999}'            | NONSENSE | not an integer",
                "echo '{\"ask\":\"approximation\",\"precision\":-1}'                     | NONSENSE | negative",
                "echo '{\"ask\":\"training\",\"index\":9,\"precision\":1}'               | NONSENSE | numbered 1 to 8",
                "echo '{\"ask\":\"approximation\",\"precision\":2000000}'                | BUDGET   | stops at",
                "yes '{\"ask\":\"approximation\",\"precision\":9000}'                    | TIMEOUT  | within 2.0 seconds",
                "yes '{\"ask\":\"approximation\",\"precision\":1}'                       | BUDGET   | 10 questions",
            })
    void aHostileProgramLosesWithAReason(String script, Forfeit.Kind kind, String reason) {
        Outcome outcome = play(script);
        assertThat(outcome.forfeit()).isNotNull();
        assertThat(outcome.forfeit().kind()).isEqualTo(kind);
        if (reason != null) {
            assertThat(outcome.forfeit().reason()).contains(reason);
        }
        assertThat(Verifier.verify(CounterexampleJson.write(outcome)).objections())
                .isEmpty();
    }

    @Test
    void theJavaExampleOfTheDocumentationPlays() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Outcome outcome = playExample(List.of(java, "examples/Midpoint.java"));
        assertThat(outcome.forfeit()).isNull();
        assertThat(outcome.relativeDistance()).isCloseTo(1.5 * Math.sqrt(101), within(1e-12));
    }

    @Test
    void thePythonExampleOfTheDocumentationPlays() {
        assumeThat(new File("/usr/bin/python3")).exists();
        Outcome outcome = playExample(List.of("/usr/bin/python3", "examples/larger_entry.py"));
        assertThat(outcome.forfeit()).isNull();
        assertThat(outcome.relativeDistance()).isCloseTo(3, within(1e-6));
    }

    private static Outcome playExample(List<String> command) {
        Limits patient = new Limits(Duration.ofSeconds(50), 100_000);
        return new Game(new ExternalProgram(command, patient), Budget.ofQueries(10))
                .against(Adversary.againstAllDigits(new ProblemClass(Problem.P3, 3)), 1);
    }

    @Test
    void aProgramThatDoesNotExistLoses() {
        Outcome outcome = new Game(new ExternalProgram(List.of("/no/such/program"), LIMITS), Budget.ofQueries(10))
                .against(Adversary.againstAllDigits(new ProblemClass(Problem.P3, 3)), 1);
        assertThat(outcome.forfeit()).isNotNull();
        assertThat(outcome.forfeit().reason()).contains("could not be started");
    }

    @Test
    void commandsAreSplitAtSpacesOutsideQuotes() {
        assertThat(CommandLine.split("python3  \"my solver.py\" 'a b' --fast"))
                .containsExactly("python3", "my solver.py", "a b", "--fast");
    }

    private static Outcome play(String script) {
        ExternalProgram program = new ExternalProgram(List.of("sh", "-c", script), LIMITS);
        return new Game(program, Budget.ofQueries(10))
                .against(Adversary.againstAllDigits(new ProblemClass(Problem.P3, 3)), 1);
    }
}
