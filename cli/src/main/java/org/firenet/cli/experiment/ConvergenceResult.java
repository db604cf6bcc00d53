package org.firenet.cli.experiment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.output.Figures;
import org.firenet.cli.run.Environment;
import org.firenet.experiment.ConvergenceExperiment;
import org.firenet.experiment.ConvergenceRun;
import org.firenet.experiment.RateFit;
import org.firenet.network.Schedule;
import org.jspecify.annotations.Nullable;

/** What the convergence experiment gave, as it goes into result.json. */
record ConvergenceResult(
        Environment environment, String command, String engine, int threads, double seconds, List<Panel> panels) {

    /**
     * A network of the comparison.
     *
     * @param stride layers of a restart, after which its curve is looked at for the rate
     */
    record Network(String name, int stride, Schedule schedule) {}

    /**
     * One scan.
     *
     * @param lowerBound of the minimum of F
     * @param lowestObjective the minimum of F is at most this
     */
    record Panel(
            String domain,
            int size,
            double sampledFraction,
            double noise,
            double lambda,
            double lowerBound,
            double lowestObjective,
            List<Curve> curves) {
        static Panel of(
                ConvergenceExperiment experiment, List<Network> networks, ConvergenceExperiment.Outcome outcome) {
            List<Curve> curves = new ArrayList<>();
            for (int i = 0; i < networks.size(); i++) {
                curves.add(Curve.of(networks.get(i), outcome.runs().get(i), outcome.lowerBound()));
            }
            return new Panel(
                    DomainConverter.name(experiment.domain()),
                    experiment.side(),
                    experiment.fraction(),
                    experiment.noise(),
                    experiment.lambda(),
                    outcome.lowerBound(),
                    outcome.lowestObjective(),
                    curves);
        }

        /** For example {@code Fourier, 2.00 % noise}. */
        @JsonIgnore
        String title() {
            String name = domain.equals("walsh") ? "Walsh" : "Fourier";
            return name + ", " + (noise == 0 ? "no noise" : Figures.percent(noise) + " noise");
        }
    }

    /**
     * A network on a scan.
     *
     * @param lastError relative image error after the last layer
     * @param lastGap {@code (F − lower bound)/lower bound} after the last layer
     * @param errorDecay of the error, null if it has no linear part
     * @param gapDecay of the gap, null if it has no linear part
     * @param errors after every layer
     * @param gaps after every layer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Curve(
            String network,
            int layers,
            double lastError,
            double lastGap,
            @Nullable RateFit errorDecay,
            @Nullable RateFit gapDecay,
            double[] errors,
            double[] gaps) {
        static Curve of(Network network, ConvergenceRun run, double lowerBound) {
            double[] gaps = run.gaps(lowerBound);
            int last = gaps.length - 1;
            return new Curve(
                    network.name(),
                    gaps.length,
                    run.errors()[last],
                    gaps[last],
                    RateFit.of(run.errors(), network.stride()).orElse(null),
                    RateFit.of(gaps, network.stride()).orElse(null),
                    run.errors(),
                    gaps);
        }
    }

    /** One row per network and scan. */
    Figures figures() {
        Figures table = new Figures();
        for (Panel panel : panels) {
            for (Curve curve : panel.curves()) {
                table.row(
                        panel.title() + ": " + curve.network(),
                        curve.layers() + " layers, error " + Figures.number(curve.lastError()) + " ("
                                + decay(curve.errorDecay()) + "), gap " + Figures.number(curve.lastGap()) + " ("
                                + decay(curve.gapDecay()) + ")");
            }
        }
        return table.row("time", Figures.seconds(seconds));
    }

    /** In words, how fast a curve falls. */
    static String decay(@Nullable RateFit fit) {
        return Optional.ofNullable(fit)
                .map(f -> "times " + Figures.number(f.rate()) + " per layer")
                .orElse("no linear part");
    }
}
