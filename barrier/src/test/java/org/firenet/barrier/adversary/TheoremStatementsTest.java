package org.firenet.barrier.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.firenet.barrier.algorithm.Algorithm;
import org.firenet.barrier.algorithm.CoinFlip;
import org.firenet.barrier.algorithm.Midpoint;
import org.firenet.barrier.algorithm.MidpointThenRead;
import org.firenet.barrier.algorithm.Task;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.Conditioning;
import org.firenet.barrier.instance.Gap;
import org.firenet.barrier.instance.Instance;
import org.firenet.barrier.instance.Problem;
import org.firenet.barrier.instance.ProblemClass;
import org.firenet.barrier.oracle.Budget;
import org.firenet.barrier.oracle.Forfeit;
import org.firenet.barrier.oracle.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheoremStatementsTest {
    private static final int DIGITS = 4;
    private static final Budget BUDGET = Budget.ofQueries(2000);

    @ParameterizedTest
    @EnumSource
    void patienceGivesAllButOneDigitOnEveryInstance(Problem problem) {
        ProblemClass problemClass = new ProblemClass(problem, DIGITS);
        Game game = new Game(MidpointThenRead.patient(), BUDGET);
        for (int q : new int[] {0, 1, 7, 60, 300}) {
            for (Gap fine : new Gap[] {Gap.TIE, Gap.of(0, 3), Gap.of(1, 200)}) {
                for (int larger : new int[] {0, 1}) {
                    Instance instance = problemClass.instance(fine, Gap.of(larger, q));
                    Outcome outcome = game.on(instance, DIGITS - 1, 1);
                    assertThat(outcome.isDefeat()).isFalse();
                    assertThat(outcome.relativeDistance()).isLessThan(0.1501);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void forEveryPatienceThereIsAnInstanceThatNeedsMore(Problem problem) {
        ProblemClass problemClass = new ProblemClass(problem, DIGITS);
        for (int limit : new int[] {0, 1, 10, 200}) {
            Outcome patient = new Game(MidpointThenRead.patient(), BUDGET)
                    .against(Adversary.againstHaste(problemClass, limit), 1);
            assertThat(patient.isDefeat()).isFalse();
            assertThat(patient.transcript()).hasSizeGreaterThan(limit);
            Outcome hasty = new Game(MidpointThenRead.hasty(limit), BUDGET)
                    .against(Adversary.againstHaste(problemClass, limit), 1);
            assertThat(hasty.isDefeat()).isTrue();
            assertThat(hasty.relativeDistance()).isGreaterThanOrEqualTo(1.5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allButTwoDigitsNeedNoData(Problem problem) {
        ProblemClass problemClass = new ProblemClass(problem, DIGITS);
        for (Gap fine : new Gap[] {Gap.TIE, Gap.of(0, 50), Gap.of(1, 50)}) {
            for (int larger : new int[] {0, 1}) {
                Outcome outcome = new Game(new Midpoint(), new Budget(0, 0))
                        .on(problemClass.instance(fine, Gap.of(larger, 9)), DIGITS - 2, 1);
                assertThat(outcome.isDefeat()).isFalse();
                assertThat(outcome.relativeDistance()).isLessThan(0.151);
            }
        }
    }

    @Test
    void aCoinIsWrongHalfOfTheTime() {
        RandomisedGame.Result result =
                new RandomisedGame(new Game(new CoinFlip(), BUDGET), new ProblemClass(Problem.P3, DIGITS)).play(300, 5);
        assertThat(result.missedByTwin().get(0) + result.missedByTwin().get(1)).isEqualTo(300);
        assertThat(result.frequency().lower()).isLessThan(0.5);
        assertThat(result.frequency().upper()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @EnumSource
    void theInstancesAreWellConditioned(Problem problem) {
        for (int digits = ProblemClass.MIN_DIGITS; digits <= ProblemClass.MAX_DIGITS; digits++) {
            Instance instance =
                    new ProblemClass(problem, digits).clearInstance().with(ProblemClass.FINE, Gap.of(0, 100));
            Conditioning conditioning = Conditioning.of(instance);
            assertThat(conditioning.gramCondition()).isBetween(1.0, 1.7);
            assertThat(conditioning.mapCondition()).isBetween(0.5, 1.0);
            assertThat(instance.dual().normSquared().doubleValue()).isLessThan(1);
        }
    }

    @Test
    void aCrashOrASillyAnswerIsAForfeit() {
        ProblemClass problemClass = new ProblemClass(Problem.P1, 3);
        Outcome crash = new Game(
                        answering("crash", task -> {
                            throw new ArithmeticException("oops");
                        }),
                        BUDGET)
                .against(Adversary.againstAllDigits(problemClass), 1);
        assertThat(crash.forfeit())
                .isEqualTo(new Forfeit(Forfeit.Kind.CRASH, "ended with java.lang.ArithmeticException: oops"));
        Outcome short3 = new Game(answering("short", task -> ExactVector.ofDoubles(1, 2, 3)), BUDGET)
                .against(Adversary.againstAllDigits(problemClass), 1);
        assertThat(short3.forfeit()).isNotNull();
        assertThat(short3.forfeit().kind()).isEqualTo(Forfeit.Kind.NONSENSE);
    }

    @Test
    void aRightAnswerIsNoCounterexample() {
        Instance instance = new ProblemClass(Problem.P1, 3).clearInstance();
        Outcome outcome = new Game(
                        answering(
                                "informed",
                                task -> instance.solutions().vertices().get(0)),
                        BUDGET)
                .on(instance, 3, 1);
        assertThat(outcome.isDefeat()).isFalse();
        assertThatThrownBy(() -> CounterexampleJson.write(outcome)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Algorithm answering(String name, Function<Task, ExactVector> rule) {
        return new Algorithm() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
                return rule.apply(task);
            }
        };
    }
}
