package org.firenet.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.firenet.fast.FastEngines;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.PaperSchedule;
import org.firenet.network.Schedule;
import org.firenet.network.TunedSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figure of the paper, small: 64 × 64, half of the positions. */
class ConvergenceExperimentTest {
    private static final List<Schedule> SCHEDULES =
            List.of(PaperSchedule.of(32, 5), PaperSchedule.of(4, 40), TunedSchedule.of(160));

    @ParameterizedTest
    @EnumSource(
            value = SamplingDomain.class,
            names = {"FOURIER", "WALSH"})
    void enoughInnerLayersConvergeExponentiallyAndFiveDoNot(SamplingDomain domain) {
        ConvergenceExperiment.Outcome outcome = run(domain, 0);
        double[] few = outcome.runs().get(0).gaps(outcome.lowerBound());
        double[] enough = outcome.runs().get(1).gaps(outcome.lowerBound());
        double[] tuned = outcome.runs().get(2).gaps(outcome.lowerBound());
        assertThat(few[159]).as("p = 5 stands still").isGreaterThan(0.7 * few[79]);
        assertThat(RateFit.of(few, 5)).isEmpty();
        assertThat(enough[159]).isLessThan(few[159] / 5);
        assertThat(tuned[159]).isLessThan(enough[159]);
    }

    @Test
    void theTunedScheduleConvergesExponentiallyWithoutNoise() {
        ConvergenceExperiment.Outcome outcome = run(SamplingDomain.FOURIER, 0);
        double[] gaps = outcome.runs().get(2).gaps(outcome.lowerBound());
        RateFit fit = RateFit.of(gaps, 1).orElseThrow();
        assertThat(fit.rate()).isLessThan(0.97);
        assertThat(fit.determination()).isGreaterThan(0.9);
    }

    @Test
    void withNoiseTheErrorStopsAtThatOfTheMinimiser() {
        ConvergenceExperiment.Outcome outcome = run(SamplingDomain.FOURIER, 0.02);
        double[] errors = outcome.runs().get(2).errors();
        assertThat(errors[159]).isBetween(0.005, 0.1);
        assertThat(errors[159] / errors[100]).isBetween(0.98, 1.02);
        assertThat(outcome.lowerBound()).isLessThanOrEqualTo(outcome.lowestObjective());
        for (ConvergenceRun run : outcome.runs()) {
            // Single precision: F and the dual value carry errors of some 1e-7.
            assertThat(DoubleStream.of(run.gaps(outcome.lowerBound())).min().orElseThrow())
                    .isGreaterThan(-1e-5);
        }
    }

    @Test
    void theLayersAreAnnouncedAndTheListenerCanEndTheExperiment() {
        ConvergenceExperiment experiment = new ConvergenceExperiment(32, 0.5, SamplingDomain.FOURIER, 0, 2.5e-4, 1);
        AtomicInteger layers = new AtomicInteger();
        experiment.run(SCHEDULES, new FastEngines(1), layer -> layers.incrementAndGet() > 0);
        assertThat(layers.get())
                .isLessThanOrEqualTo(ConvergenceExperiment.mostLayers(SCHEDULES))
                .isGreaterThan(3 * 160);
        layers.set(0);
        experiment.run(SCHEDULES, new FastEngines(1), layer -> layers.incrementAndGet() < 0);
        assertThat(layers.get()).isEqualTo(1 + SCHEDULES.size());
    }

    @Test
    void onlyPowersOfTwoAreTaken() {
        assertThatThrownBy(() -> new ConvergenceExperiment(100, 0.5, SamplingDomain.WALSH, 0, 1, 1))
                .hasMessageContaining("power of two")
                .hasMessageContaining("100");
    }

    private static ConvergenceExperiment.Outcome run(SamplingDomain domain, double noise) {
        return new ConvergenceExperiment(64, 0.5, domain, noise, 2.5e-4, 1)
                .run(SCHEDULES, new FastEngines(1), layer -> true);
    }
}
