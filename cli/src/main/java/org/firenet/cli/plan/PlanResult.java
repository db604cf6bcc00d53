package org.firenet.cli.plan;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.certificate.falsify.Falsification;
import org.firenet.certificate.falsify.Sides;
import org.firenet.certificate.plan.LevelCoherence;
import org.firenet.certificate.plan.LevelSampling;
import org.firenet.certificate.plan.NetworkPlan;
import org.firenet.certificate.plan.Plan;
import org.firenet.certificate.plan.SamplingMeasure;
import org.firenet.certificate.plan.SamplingPlan;
import org.firenet.certificate.plan.Signal;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.run.Environment;
import org.firenet.formats.Sha256;
import org.firenet.imaging.ImagingModel;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.WeightedSparsity;
import org.jspecify.annotations.Nullable;

/** All figures of a plan, as they go into the .json. */
record PlanResult(
        String command,
        Environment environment,
        Problem problem,
        Sparsity sparsity,
        NullSpaceProperty property,
        Aim aim,
        Network network,
        Network networkForApproximations,
        Sampling sampling,
        Coherence coherence,
        @Nullable Attack attack,
        PlanStatements statements) {

    static PlanResult of(String command, Plan plan, PlanOptions options, @Nullable Falsification found) {
        return new PlanResult(
                command,
                Environment.current(),
                Problem.of(plan, options.seed),
                Sparsity.of(plan.sparsity(), options.source()),
                plan.property(),
                new Aim(
                        plan.task().signal(),
                        plan.task().noise(),
                        plan.task().nu(),
                        plan.task().target()),
                Network.of(plan.exact()),
                Network.of(plan.approximate()),
                Sampling.of(
                        plan.sampling(),
                        options.failure,
                        SamplingMeasure.isOfTheorem(plan.model().wavelet().filter())),
                Coherence.of(plan.coherence()),
                found == null ? null : Attack.of(found),
                PlanStatements.of(plan, found));
    }

    /** The scan. */
    record Problem(
            String domain,
            String size,
            String wavelet,
            int levels,
            int coefficients,
            int samples,
            double fraction,
            long seed,
            String maskSha256) {
        static Problem of(Plan plan, long seed) {
            ImagingModel model = plan.model();
            SamplingMask mask = model.mask();
            return new Problem(
                    DomainConverter.name(model.samplingDomain()),
                    mask.shape().toString(),
                    model.wavelet().filter().label(),
                    model.wavelet().levels(),
                    model.sparsityLevels().size(),
                    mask.count(),
                    mask.fraction(),
                    seed,
                    Sha256.of(mask));
        }
    }

    /** The class of images. */
    record Sparsity(
            String source,
            List<Integer> perLevel,
            int total,
            List<Double> weightsPerLevel,
            double xi,
            double zeta,
            double kappa) {
        static Sparsity of(WeightedSparsity sparsity, String source) {
            return new Sparsity(
                    source,
                    sparsity.sparsities().perLevel(),
                    sparsity.sparsities().total(),
                    sparsity.weights().perLevel(),
                    sparsity.xi(),
                    sparsity.zeta(),
                    sparsity.kappa());
        }
    }

    /** What is to be achieved; lengths in units of |x|. */
    record Aim(Signal signal, double relativeNoise, double nu, double target) {}

    /** The theorem's network; lengths in units of |x|. */
    record Network(
            double c1,
            double c2,
            double lambda,
            double delta,
            boolean reachesTarget,
            double limit,
            int restarts,
            double innerLayers,
            double depth,
            List<Long> widths,
            List<Double> boundPerRestart) {
        static Network of(NetworkPlan plan) {
            return new Network(
                    plan.constants().c1(),
                    plan.constants().c2(),
                    plan.constants().lambda(),
                    plan.bound().delta(),
                    plan.reachesTarget(),
                    plan.bound().limit(),
                    plan.restarts(),
                    plan.innerLayers(),
                    plan.depth(),
                    plan.repeatedWidths(),
                    list(plan.restarts(), plan.bound()::distanceBound));
        }
    }

    /** The mask beside the sampling theorem; a ratio of null is infinite. */
    record Sampling(double failure, double logFactor, double leastRatio, boolean measureOfTheorem, List<Level> levels) {
        static Sampling of(SamplingPlan plan, double failure, boolean theorem) {
            return new Sampling(
                    failure,
                    plan.logFactor(),
                    plan.leastRatio(),
                    theorem,
                    plan.levels().stream().map(Level::of).toList());
        }
    }

    /** A sampling level. */
    record Level(int k1, int k2, int size, int samples, double fraction, double measure, double ratio) {
        static Level of(LevelSampling level) {
            return new Level(
                    level.k1(),
                    level.k2(),
                    level.size(),
                    level.samples(),
                    level.fraction(),
                    level.measure(),
                    level.ratio());
        }
    }

    /** Rows: wavelet levels; columns: frequencies with max(k1, k2) = 1, 2, and so on. */
    record Coherence(
            List<List<Double>> energy,
            List<List<Double>> mutualCoherence,
            List<Double> leastMeasured,
            double gammaOfSingleWavelets) {
        static Coherence of(LevelCoherence c) {
            return new Coherence(
                    rows(c.levels(), j -> list(c.levels(), k -> c.energy(j, k))),
                    rows(c.levels(), j -> list(c.levels(), k -> c.coherence(j, k))),
                    list(c.levels(), c::measured),
                    c.leastGamma());
        }

        private static List<List<Double>> rows(int count, IntFunction<List<Double>> row) {
            return IntStream.rangeClosed(1, count).mapToObj(row).toList();
        }
    }

    /** The search for a counterexample; null where a number is infinite. */
    record Attack(
            int starts,
            boolean refuted,
            double worstRatio,
            double tail,
            double measured,
            double leastRhoBesideGamma,
            double leastGammaBesideRho,
            List<Sides> frontier) {
        static Attack of(Falsification found) {
            return new Attack(
                    found.starts(),
                    found.refuted(),
                    found.ratio(),
                    found.worst().sides().tail(),
                    found.worst().sides().measured(),
                    found.frontier().leastRho(found.property().gamma()),
                    found.frontier().leastGamma(found.property().rho()),
                    found.frontier().sides());
        }
    }

    private static List<Double> list(int count, IntToDoubleFunction value) {
        return IntStream.rangeClosed(1, count).mapToDouble(value).boxed().toList();
    }
}
