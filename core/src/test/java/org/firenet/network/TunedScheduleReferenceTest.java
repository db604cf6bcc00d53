package org.firenet.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.firenet.reference.ReferenceProblem;
import org.firenet.reference.ReferenceRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tuned schedule reaches the errors that theory and exploration promised for it. */
class TunedScheduleReferenceTest {
    /** The best figures of an earlier exploration, which gives them with four decimals. */
    @ParameterizedTest
    @CsvSource({
        "a_fourier_db1_N512_s15, 25, 0.0200",
        "a_fourier_db1_N256_s25, 25, 0.0052",
        "a_fourier_db1_N256_s25, 50, 0.0006",
        "d_noise2_fourier_db1_N256_s25, 50, 0.0438"
    })
    void reachesTheImageError(String name, int layers, double error) {
        ReferenceProblem problem = ReferenceProblem.of(ReferenceRun.shared(name));
        Firenet.Result result = new Firenet(problem.lasso(), TunedSchedule.of(layers)).run();
        double fourDecimals = Math.round(problem.imageError(result.coefficients()) * 1e4) / 1e4;
        assertThat(fourDecimals).isLessThanOrEqualTo(error);
    }

    @Test
    void reachesAnObjectiveGapOfOneMillionthIn150Layers() {
        ReferenceProblem problem = ReferenceProblem.of(ReferenceRun.shared("a_fourier_db1_N256_s25"));
        double minimum =
                new Firenet(problem.lasso(), TunedSchedule.of(300)).run().gap().dual();
        double reached =
                new Firenet(problem.lasso(), TunedSchedule.of(150)).run().gap().objective();
        assertThat(reached - minimum).isBetween(0.0, 1e-6);
    }

    @Test
    void comesCloserThanThePaperScheduleWithAsManyLayers() {
        ReferenceProblem problem = ReferenceProblem.simulated(ReferenceRun.bundled());
        Firenet.Result paper = new Firenet(problem.lasso(), PaperSchedule.of(16, 5)).run();
        Firenet.Result tuned = new Firenet(problem.lasso(), TunedSchedule.of(80)).run();
        assertThat(problem.imageError(tuned.coefficients())).isLessThan(problem.imageError(paper.coefficients()));
        assertThat(tuned.gap().gap()).isLessThan(paper.gap().gap());
    }
}
