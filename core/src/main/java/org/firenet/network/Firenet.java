package org.firenet.network;

import org.firenet.array.ComplexArray;
import org.firenet.array.Magnitude;
import org.firenet.array.Workspace;
import org.firenet.certificate.DualityGap;
import org.firenet.problem.ConvexProblem;
import org.jspecify.annotations.Nullable;

/**
 * A FIRENET: a problem, and the schedule of the layers that solve it.
 *
 * @param problem what is minimised
 * @param schedule how the layers follow each other
 */
public record Firenet(ConvexProblem problem, Schedule schedule) {
    /** Runs the network on the reference engine from the coefficients 0, to its end. */
    public Result run() {
        return run(new ReferenceEngine(problem), null, LayerListener.NONE);
    }

    /**
     * Runs the network.
     *
     * @param engine an engine for {@link #problem()}
     * @param guess coefficients to begin with (the paper's x₀), or null for 0; those of another network's image put
     *     this one behind it
     * @param listener told after each layer
     * @throws IllegalArgumentException if the guess has another shape than the coefficients or is not finite, ‖A‖ is
     *     zero, or the steps break {@code τσ‖A‖² ≤ 1}
     */
    public Result run(Engine engine, @Nullable ComplexArray guess, LayerListener listener) {
        if (guess != null) {
            requireUsable(guess);
        }
        engine.start(guess);
        CertifyingEngine certifying = new CertifyingEngine(
                engine, ComplexArray.zeros(problem.operator().range()));
        Schedule.Outcome outcome =
                schedule.run(certifying, layer -> listener.afterLayer(layer.withDual(certifying::look)));
        certifying.look();
        ComplexArray coefficients = ComplexArray.zeros(problem.operator().domain());
        engine.readCoefficients(outcome.output(), coefficients);
        DualityGap gap = DualityGap.of(problem, coefficients, certifying.bestDual(), new Workspace());
        return new Result(
                coefficients, certifying.bestDual(), gap, outcome.layers(), outcome.restarts(), outcome.complete());
    }

    private void requireUsable(ComplexArray guess) {
        if (!guess.shape().equals(problem.operator().domain())) {
            throw new IllegalArgumentException("the initial guess must have the shape "
                    + problem.operator().domain() + " of the coefficients, found " + guess.shape());
        }
        if (guess.firstNonFinite() >= 0) {
            throw new IllegalArgumentException(
                    "the initial guess must be finite, found NaN or infinity at position " + guess.firstNonFinite());
        }
        if (guess.norm() > Magnitude.LARGEST) {
            throw new IllegalArgumentException(
                    "the length of the initial guess must be at most " + Magnitude.LARGEST + ", found " + guess.norm());
        }
    }

    /**
     * What a run gave.
     *
     * @param coefficients the network's output
     * @param dual the best dual variable that the schedule or the listener looked at, the last layer's among them; it
     *     certifies the coefficients
     * @param gap the duality gap of the two, evaluated afresh from the problem, not taken from the engine
     * @param layers layers run
     * @param restarts restarts made
     * @param complete false if the listener ended the run
     */
    public record Result(
            ComplexArray coefficients, ComplexArray dual, DualityGap gap, int layers, int restarts, boolean complete) {}
}
