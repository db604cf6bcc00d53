package org.firenet.design;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.Noise;
import org.firenet.network.Engine;
import org.firenet.network.LayerListener;
import org.firenet.network.Schedule;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sparsity.LevelWeights;

/**
 * Images of a class with the measurements that a scanner would take of them, at every noise level of the class: what
 * designs are judged by. Thread-safe.
 */
public final class Examples {
    private final ImagingModel model;
    private final EngineFactory engines;
    private final double[] weights;
    private final List<Example> examples;

    private record Example(ComplexArray truth, ComplexArray measurements) {}

    private Examples(ImagingModel model, LevelWeights weights, EngineFactory engines, List<Example> examples) {
        this.model = model;
        this.engines = engines;
        this.weights = weights.expand();
        this.examples = List.copyOf(examples);
    }

    /**
     * Simulates the measurements, each with noise of its own.
     *
     * @param model the geometry
     * @param weights of its levels
     * @param engines that run the networks
     * @param images at least one, of the model's shape, none of them zero
     * @param noiseLevels {@code ‖e‖₂/‖y‖₂}, at least one; the examples are the images in their order, each at every level
     * @param seed of the noise
     * @throws IllegalArgumentException if there is no example, or an image is zero or of another shape
     */
    public static Examples of(
            ImagingModel model,
            LevelWeights weights,
            EngineFactory engines,
            List<ComplexArray> images,
            List<Double> noiseLevels,
            long seed) {
        List<Example> examples = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(seed);
        for (ComplexArray image : images) {
            requireUsable(image, model);
            for (double level : noiseLevels) {
                ComplexArray grid = image.copy();
                model.samplingDomain().on(image.shape()).forward(grid, new Workspace());
                new Noise(level, seeds.nextLong()).applyTo(grid, model.mask());
                examples.add(new Example(image, model.sample(grid)));
            }
        }
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("a class needs at least one image and one noise level, found "
                    + images.size() + " and " + noiseLevels.size());
        }
        return new Examples(model, weights, engines, examples);
    }

    private static void requireUsable(ComplexArray image, ImagingModel model) {
        if (!image.shape().equals(model.mask().shape())) {
            throw new IllegalArgumentException(
                    "the images of the class must be " + model.mask().shape() + ", found " + image.shape());
        }
        if (image.norm() == 0) {
            throw new IllegalArgumentException("an image of the class is zero: it has no relative error");
        }
    }

    /** How many there are. */
    public int count() {
        return examples.size();
    }

    /** Pixels of an image. */
    public int pixels() {
        return model.mask().shape().size();
    }

    /**
     * Runs a network on one example.
     *
     * @param number from 0 to {@link #count()} − 1
     * @param listener told after each layer; its answer can end the run early
     * @return {@code ‖x̂ − x‖₂/‖x‖₂}, x̂ the network's image and x the true one
     */
    public double error(NetworkDesign design, int number, LayerListener listener) {
        Example example = examples.get(number);
        SquareRootLasso problem = new SquareRootLasso(model.operator(), example.measurements, weights, design.lambda());
        ComplexArray coefficients = ComplexArray.zeros(problem.operator().domain());
        try (Engine engine = engines.create(model, problem)) {
            engine.start(null);
            Schedule.Outcome outcome = design.schedule().run(engine, listener);
            engine.readCoefficients(outcome.output(), coefficients);
        }
        return model.synthesis().apply(coefficients).distance(example.truth) / example.truth.norm();
    }

    /**
     * The errors of a network on all examples.
     *
     * @param listener told after every layer of every run, by several threads at a time; if it ends runs early, the errors
     *     are those of what it left of the network
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    public Errors errors(NetworkDesign design, RunPool pool, LayerListener listener) throws InterruptedException {
        List<Callable<Double>> runs = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            int number = i;
            runs.add(() -> error(design, number, listener));
        }
        return Errors.of(
                pool.all(runs).stream().mapToDouble(Double::doubleValue).toArray());
    }
}
