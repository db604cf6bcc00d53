package org.firenet.audit.network;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.DualityGap;
import org.firenet.fast.FastOperator;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.WeightRule;
import org.firenet.network.Firenet;
import org.firenet.network.LayerListener;
import org.firenet.network.ReferenceEngine;
import org.firenet.network.Schedule;
import org.firenet.network.derivative.DifferentiableRun;
import org.firenet.network.derivative.Gradient;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.SquareRootLasso;
import org.jspecify.annotations.Nullable;

/**
 * A FIRENET as an audit sees it: measurements to the complex image {@code W*c}, whose changes bound those of the magnitudes
 * that are displayed. Images are computed in double precision. Linearisations, of which a search takes thousands, apply
 * the operator in single precision; what they lead to is judged by {@link #reconstruct}. Immutable and thread-safe.
 */
public final class FirenetReconstruction implements DifferentiableReconstruction, Certifiable {
    private final String name;
    private final ImagingModel model;
    private final LinearOperator fast;
    private final double[] weights;
    private final double lambda;
    private final Schedule schedule;

    /**
     * @param name for tables and pictures
     * @param model the geometry
     * @param weights of the levels
     * @param lambda λ of problem (P3)
     */
    public FirenetReconstruction(
            String name, ImagingModel model, WeightRule weights, double lambda, Schedule schedule) {
        this(name, model, FastOperator.of(model), weights.weights(model).expand(), lambda, schedule);
    }

    private FirenetReconstruction(
            String name, ImagingModel model, LinearOperator fast, double[] weights, double lambda, Schedule schedule) {
        this.name = name;
        this.model = model;
        this.fast = fast;
        this.weights = weights;
        this.lambda = lambda;
        this.schedule = schedule;
    }

    /** The same problem with another schedule and name. */
    public FirenetReconstruction with(String otherName, Schedule otherSchedule) {
        return new FirenetReconstruction(otherName, model, fast, weights, lambda, otherSchedule);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Shape measurements() {
        return model.operator().range();
    }

    @Override
    public Shape image() {
        return model.synthesis().range();
    }

    @Override
    public boolean concurrent() {
        return true;
    }

    @Override
    public ComplexArray reconstruct(ComplexArray y) {
        return reconstruct(y, null);
    }

    /**
     * The image from an initial guess.
     *
     * @param guess an image, or null for 0
     */
    ComplexArray reconstruct(ComplexArray y, @Nullable ComplexArray guess) {
        return model.synthesis().apply(run(y, guess).coefficients());
    }

    @Override
    public DualityGap certify(ComplexArray y) {
        return certify(y, null);
    }

    DualityGap certify(ComplexArray y, @Nullable ComplexArray guess) {
        return run(y, guess).gap();
    }

    private Firenet.Result run(ComplexArray y, @Nullable ComplexArray guess) {
        SquareRootLasso problem = new SquareRootLasso(model.operator(), y, weights, lambda);
        return new Firenet(problem, schedule)
                .run(new ReferenceEngine(problem), coefficients(guess), LayerListener.NONE);
    }

    private @Nullable ComplexArray coefficients(@Nullable ComplexArray guess) {
        return guess == null ? null : model.synthesis().adjoint(guess);
    }

    @Override
    public Linearisation linearise(ComplexArray y) {
        GuessLinearisation linearisation = linearise(y, null);
        return new Linearisation(
                linearisation.image,
                cotangent -> linearisation.gradient(cotangent).measurements());
    }

    /** The derivative with respect to measurements and initial guess. */
    GuessLinearisation linearise(ComplexArray y, @Nullable ComplexArray guess) {
        SquareRootLasso problem = new SquareRootLasso(fast, y, weights, lambda);
        DifferentiableRun run = DifferentiableRun.of(problem, schedule, coefficients(guess));
        return new GuessLinearisation(run, model.synthesis(), model.synthesis().apply(run.coefficients()));
    }

    /** The image, and gradients with respect to y and to an image that is the initial guess. */
    record GuessLinearisation(DifferentiableRun run, LinearOperator synthesis, ComplexArray image) {
        Gradient gradient(ComplexArray cotangent) {
            Gradient gradient = run.gradient(synthesis.adjoint(cotangent));
            return new Gradient(gradient.measurements(), synthesis.apply(gradient.guess()));
        }
    }
}
