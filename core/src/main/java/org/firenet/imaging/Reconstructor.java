package org.firenet.imaging;

import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.coil.CoilSensitivities;
import org.firenet.network.Engine;
import org.firenet.network.Firenet;
import org.firenet.network.LayerListener;
import org.firenet.network.ReferenceEngine;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.RealCoefficients;
import org.firenet.problem.ShiftAveragedLasso;
import org.firenet.problem.SquareRootLasso;
import org.firenet.problem.TotalVariation;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.LevelWeights;
import org.firenet.transform.CircularShift;
import org.jspecify.annotations.Nullable;

/**
 * Reconstructs images from grids that were sampled through the same mask. What depends on the mask and the settings
 * alone is made once. Immutable and thread-safe: every call has an engine of its own.
 */
public final class Reconstructor {
    private final ReconstructionSettings settings;
    private final EngineFactory engines;
    private final ImagingModel model;
    private final LevelWeights levelWeights;
    private final double[] weights;

    /**
     * @throws IllegalArgumentException if the settings do not fit the mask
     */
    public Reconstructor(SamplingMask mask, ReconstructionSettings settings, EngineFactory engines) {
        this.settings = settings;
        this.engines = engines;
        this.model = new ImagingModel(
                settings.samplingDomain(), mask, settings.wavelet(), settings.levels(), settings.real());
        this.levelWeights = settings.weights().weights(model);
        this.weights = levelWeights.expand();
    }

    private Reconstructor(Reconstructor other, ImagingModel model) {
        this.settings = other.settings;
        this.engines = other.engines;
        this.model = model;
        this.levelWeights = other.levelWeights;
        this.weights = other.weights;
    }

    /**
     * The same reconstructor for coils that see one image together: its grids have the shape [coils, rows, columns].
     *
     * @throws IllegalArgumentException if the maps have not the shape of the mask
     */
    public Reconstructor withSensitivities(CoilSensitivities sensitivities) {
        return new Reconstructor(this, model.withSensitivities(sensitivities));
    }

    /**
     * An image and what is known of it.
     *
     * @param image rows × columns, complex
     * @param result of the network, with the certificate. For total variation and for several shifts the coefficients are
     *     the image itself
     * @param residual {@code ‖PUx − y‖₂/‖y‖₂}, 0 for zero data
     */
    public record Reconstruction(ComplexArray image, Firenet.Result result, double residual) {}

    public ImagingModel model() {
        return model;
    }

    public ReconstructionSettings settings() {
        return settings;
    }

    /** In words, which engine runs. */
    public String engine() {
        return settings.regulariser() == Regulariser.TOTAL_VARIATION
                ? EngineFactory.REFERENCE_DESCRIPTION
                : engines.description(model);
    }

    /** The weights of the levels. */
    public LevelWeights levelWeights() {
        return levelWeights;
    }

    /** The problem (P3) that a grid poses, with wavelets on their grid. */
    public SquareRootLasso problem(ComplexArray grid) {
        return new SquareRootLasso(model.operator(), model.sample(grid), weights, settings.lambda());
    }

    /**
     * Runs the network on one grid.
     *
     * @param grid measured values, rows × columns or coils × rows × columns; what the mask leaves out is not looked at
     * @param guess an image to begin with, or null; of a model of real images, its real part
     * @param listener told after each layer
     * @throws IllegalArgumentException if a shape does not match or a value is not finite
     */
    public Reconstruction reconstruct(ComplexArray grid, @Nullable ComplexArray guess, LayerListener listener) {
        if (settings.regulariser() == Regulariser.TOTAL_VARIATION) {
            return withTotalVariation(grid, guess, listener);
        }
        return settings.shifts() > 1 ? averaged(grid, guess, listener) : onOneGrid(grid, guess, listener);
    }

    private Reconstruction onOneGrid(ComplexArray grid, @Nullable ComplexArray guess, LayerListener listener) {
        SquareRootLasso problem = problem(grid);
        ComplexArray start = guess == null ? null : start(guess);
        Firenet.Result result;
        try (Engine engine = engines.create(model, problem)) {
            result = new Firenet(problem, settings.schedule()).run(engine, start, listener);
        }
        ComplexArray image = model.synthesis().apply(result.coefficients());
        // The gap holds F = λ‖c‖ + ‖Ac − y‖ in double precision: another application of A would tell nothing new.
        double sparsity = problem.lambda() * problem.weightedNorm(result.coefficients());
        double misfit = Math.max(0, result.gap().objective() - sparsity);
        return reconstruction(image, misfit, problem.measurementNorm(), result);
    }

    private Reconstruction averaged(ComplexArray grid, @Nullable ComplexArray guess, LayerListener listener) {
        SquareRootLasso onOneGrid = problem(grid);
        List<CircularShift> shifts = settings.positions();
        ShiftAveragedLasso problem = model.averaged(onOneGrid, shifts);
        Firenet.Result result;
        try (Engine engine = engines.create(model, onOneGrid, shifts)) {
            result = new Firenet(problem, settings.schedule()).run(engine, imageStart(guess), listener);
        }
        ComplexArray image = result.coefficients();
        double misfit = Math.max(0, result.gap().objective() - problem.averagedNorm(image));
        return reconstruction(image, misfit, onOneGrid.measurementNorm(), result);
    }

    private @Nullable ComplexArray imageStart(@Nullable ComplexArray guess) {
        return guess == null || !model.isReal() ? guess : ComplexArray.ofReal(guess.shape(), guess.re());
    }

    private Reconstruction withTotalVariation(ComplexArray grid, @Nullable ComplexArray guess, LayerListener listener) {
        LinearOperator encoding = model.isReal() ? new RealCoefficients(model.encoding()) : model.encoding();
        TotalVariation problem = new TotalVariation(encoding, model.sample(grid), settings.lambda());
        Firenet.Result result = new Firenet(problem, settings.schedule())
                .run(new ReferenceEngine(problem), imageStart(guess), listener);
        ComplexArray image = result.coefficients();
        double misfit = encoding.apply(image).distance(problem.measurements());
        return reconstruction(image, misfit, problem.measurementNorm(), result);
    }

    private static Reconstruction reconstruction(
            ComplexArray image, double misfit, double length, Firenet.Result result) {
        return new Reconstruction(image, result, length == 0 ? 0 : misfit / length);
    }

    private ComplexArray start(ComplexArray guess) {
        ComplexArray start = model.synthesis().adjoint(guess);
        if (model.isReal()) {
            Arrays.fill(start.im(), 0);
        }
        return start;
    }
}
