package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.firenet.array.ComplexArray;
import org.firenet.reference.ReferenceProblem;
import org.firenet.reference.ReferenceRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tuned schedule reaches the errors that theory and exploration promised for it. */
class TunedScheduleReferenceTest {
    @ParameterizedTest
    @CsvSource({
        "a_fourier_db1_N512_s15, 25, 0.02",
        "a_fourier_db1_N256_s25, 25, 0.0052",
        "a_fourier_db1_N256_s25, 50, 0.0006",
        "d_noise2_fourier_db1_N256_s25, 50, 0.0438"
    })
    void reachesTheImageError(String name, int layers, double error) {
        ReferenceProblem problem = ReferenceProblem.of(ReferenceRun.shared(name));
        Firenet.Result result = new Firenet(problem.lasso(), TunedSchedule.of(layers)).run();
        assertThat(problem.imageError(result.coefficients())).isLessThanOrEqualTo(error);
    }

    @Test
    void reachesAnObjectiveGapOfOneMillionthIn150Layers() {
        ReferenceProblem problem = ReferenceProblem.of(ReferenceRun.shared("a_fourier_db1_N256_s25"));
        double minimum =
                new Firenet(problem.lasso(), TunedSchedule.of(600)).run().gap().dual();
        double reached =
                new Firenet(problem.lasso(), TunedSchedule.of(150)).run().gap().objective();
        assertThat(reached - minimum).isBetween(0.0, 1e-6);
    }

    @Test
    void beatsThePaperScheduleOnTheBundledProblem() {
        ReferenceProblem problem = ReferenceProblem.simulated(ReferenceRun.bundled());
        ComplexArray paper =
                new Firenet(problem.lasso(), PaperSchedule.of(16, 5)).run().coefficients();
        ComplexArray tuned =
                new Firenet(problem.lasso(), TunedSchedule.of(80)).run().coefficients();
        assertThat(problem.imageError(tuned)).isLessThan(problem.imageError(paper) / 2);
    }
}
