package org.firenet.experiment;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.Noise;
import org.firenet.imaging.PaperSampling;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.WeightRule;
import org.firenet.network.Engine;
import org.firenet.network.Iterate;
import org.firenet.network.LayerListener;
import org.firenet.network.Schedule;
import org.firenet.network.TunedSchedule;
import org.firenet.phantom.SheppLogan;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingPattern;
import org.firenet.transform.WaveletFilter;

/**
 * The convergence figure of Colbrook, Antun and Hansen 2022: the modified Shepp–Logan phantom, sampled in the Fourier or
 * the Walsh domain with the paper's density, Haar wavelet, the paper's weights, noise or none. Error and objective after
 * every layer of several schedules.
 *
 * @param side of the image, a power of two, at least 4
 * @param fraction sampled share of the positions
 * @param domain what is sampled
 * @param noise {@code ‖e‖₂/‖y‖₂}
 * @param lambda λ; the paper takes 2.5e−4
 * @param seed of mask and noise
 */
public record ConvergenceExperiment(
        int side, double fraction, SamplingDomain domain, double noise, double lambda, long seed) {
    /** The reference run ends when its relative duality gap is this small. */
    private static final double REFERENCE_GAP = 1e-12;

    /** @throws IllegalArgumentException if the side is no power of two, or below 4 */
    public ConvergenceExperiment {
        if (side < 4 || Integer.bitCount(side) != 1) {
            throw new IllegalArgumentException("the size must be a power of two, at least 4, found " + side);
        }
    }

    /**
     * What came out.
     *
     * @param runs one per schedule
     * @param lowerBound of the minimum of F: the best dual value of a longer run of the tuned schedule
     * @param lowestObjective of that run: the minimum of F is between the two
     */
    public record Outcome(List<ConvergenceRun> runs, double lowerBound, double lowestObjective) {}

    /**
     * Runs the schedules, and before them the tuned schedule with three times the layers of the longest, to know the
     * minimum of F.
     *
     * @param listener told after every layer; its answer can end the experiment early
     */
    public Outcome run(List<Schedule> schedules, EngineFactory engines, LayerListener listener) {
        ImagingModel model = model();
        ComplexArray image = SheppLogan.modified().image(model.mask().shape());
        ComplexArray truth = model.synthesis().adjoint(image);
        SquareRootLasso problem = problem(model, image);
        double[] bounds = {0, Double.POSITIVE_INFINITY};
        List<ConvergenceRun> runs = new ArrayList<>();
        try (Engine engine = engines.create(model, problem)) {
            engine.start(null);
            reference(schedules).run(engine, layer -> {
                for (Iterate point : Iterate.values()) {
                    bounds[0] = Math.max(bounds[0], engine.dualValue(point));
                    bounds[1] = Math.min(bounds[1], engine.objective(point));
                }
                return listener.afterLayer(layer);
            });
            for (Schedule schedule : schedules) {
                runs.add(ConvergenceRun.of(engine, schedule, truth, listener));
            }
        }
        return new Outcome(runs, bounds[0], bounds[1]);
    }

    private static TunedSchedule reference(List<Schedule> schedules) {
        return TunedSchedule.of(referenceLayers(schedules)).until(REFERENCE_GAP);
    }

    private static int referenceLayers(List<Schedule> schedules) {
        return 3 * schedules.stream().mapToInt(Schedule::layers).max().orElse(1);
    }

    /** The most layers that {@link #run} takes with these schedules. */
    public static int mostLayers(List<Schedule> schedules) {
        return referenceLayers(schedules)
                + schedules.stream().mapToInt(Schedule::layers).sum();
    }

    /** The geometry, with the mask that belongs to the seed. */
    public ImagingModel model() {
        Shape shape = Shape.of(side, side);
        int levels = ImagingModel.maxLevels(shape) - 1;
        int samples = SamplingPattern.samples(shape, fraction);
        return new ImagingModel(
                domain,
                PaperSampling.of(domain, shape, WaveletFilter.HAAR, levels, samples)
                        .draw(seed),
                WaveletFilter.HAAR,
                levels);
    }

    private SquareRootLasso problem(ImagingModel model, ComplexArray image) {
        ComplexArray grid = image.copy();
        model.samplingDomain().on(image.shape()).forward(grid, new Workspace());
        // One seed serves two draws: the noise must not repeat the numbers that drew the mask.
        new Noise(noise, ~seed).applyTo(grid, model.mask());
        double[] weights = new WeightRule.OfPhantom().weights(model).expand();
        return new SquareRootLasso(model.operator(), model.sample(grid), weights, lambda);
    }
}
