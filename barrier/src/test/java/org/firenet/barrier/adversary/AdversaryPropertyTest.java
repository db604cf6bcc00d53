package org.firenet.barrier.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.firenet.barrier.algorithm.Algorithm;
import org.firenet.barrier.algorithm.Gallery;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.Budget;
import org.firenet.barrier.verify.Verification;
import org.firenet.barrier.verify.Verifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The adversary wins against everybody, and what it prints always verifies. */
class AdversaryPropertyTest {
    private static final int SEEDS = 12;

    static Stream<Arguments> classes() {
        return Stream.of(Problem.values())
                .flatMap(problem -> Stream.of(2, 3, 5, 8, 17, 30).map(digits -> Arguments.of(problem, digits)));
    }

    static Stream<Arguments> gallery() {
        return Stream.of(Problem.values())
                .flatMap(problem -> Gallery.solving(problem).stream()
                        .flatMap(algorithm ->
                                Stream.of(2, 4, 8).map(digits -> Arguments.of(algorithm, problem, digits))));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void randomAlgorithmsMissTheLastDigit(Problem problem, int digits) {
        Game game = new Game(new RandomAlgorithm(20), Budget.ofQueries(100));
        for (int seed = 0; seed < SEEDS; seed++) {
            Outcome outcome = game.against(Adversary.againstAllDigits(new ProblemClass(problem, digits)), seed);
            assertLostBy(1.5, outcome);
            assertThat(outcome.twin()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void hastyRandomAlgorithmsMissTheLastButOneDigit(Problem problem, int digits) {
        Game game = new Game(new RandomAlgorithm(20), Budget.ofQueries(100));
        for (int seed = 0; seed < SEEDS; seed++) {
            Outcome outcome = game.against(Adversary.againstHaste(new ProblemClass(problem, digits), 20), seed);
            assertLostBy(1.5, outcome);
        }
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void theGalleryMissesTheLastDigit(Algorithm algorithm, Problem problem, int digits) {
        Outcome outcome = new Game(algorithm, Budget.ofQueries(60))
                .against(Adversary.againstAllDigits(new ProblemClass(problem, digits)), 1);
        assertLostBy(1.5, outcome);
    }

    private static void assertLostBy(double factor, Outcome outcome) {
        assertThat(outcome.isDefeat()).isTrue();
        assertThat(outcome.relativeDistance()).isGreaterThanOrEqualTo(factor * (1 - 1e-15));
        Verification verification = Verifier.verify(CounterexampleJson.write(outcome));
        assertThat(verification.objections()).isEmpty();
    }
}
