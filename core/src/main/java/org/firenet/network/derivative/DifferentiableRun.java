package org.firenet.network.derivative;

import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.network.Firenet;
import org.firenet.network.Iterate;
import org.firenet.network.LayerListener;
import org.firenet.network.ReferenceEngine;
import org.firenet.network.Schedule;
import org.firenet.problem.SquareRootLasso;
import org.jspecify.annotations.Nullable;

/**
 * A run of a FIRENET that can be differentiated: the coefficients as {@link Firenet#run()} gives them, and for any
 * cotangent the exact gradient with respect to the measurements and the initial guess.
 *
 * <p>Differentiated is the map as it is implemented, at this point: through layers, relaxation, means and restarts, and
 * through the steps, which follow ‖y‖. What the schedule decides from the data, when to restart and from which point, is
 * piecewise constant and counts as such; thresholds and projection are taken at their side where they have a kink. So the
 * gradient is exact wherever the network is differentiable, which is almost everywhere.
 *
 * <p>Cost: a run applies A and A* once each per layer; a gradient twice each, once to run the layers again from about √n
 * checkpoints and once in reverse. Memory: about 2√n layers. A gradient may be asked from any thread, several at once.
 */
public final class DifferentiableRun {
    private final SquareRootLasso problem;
    private final Schedule schedule;
    private final List<Round> rounds;
    private final Iterate output;
    private final ComplexArray coefficients;

    private DifferentiableRun(
            SquareRootLasso problem, Schedule schedule, List<Round> rounds, Iterate output, ComplexArray coefficients) {
        this.problem = problem;
        this.schedule = schedule;
        this.rounds = rounds;
        this.output = output;
        this.coefficients = coefficients;
    }

    /**
     * Runs a network on the reference engine.
     *
     * @param guess coefficients to begin with, or null for 0
     * @throws IllegalArgumentException if ‖A‖ is zero or the steps break {@code τσ‖A‖² ≤ 1}
     */
    public static DifferentiableRun of(SquareRootLasso problem, Schedule schedule, @Nullable ComplexArray guess) {
        int segment = (int) Math.ceil(Math.sqrt(schedule.layers()));
        RecordingEngine engine = new RecordingEngine(new ReferenceEngine(problem), problem.operator(), segment);
        engine.start(guess);
        Iterate output = schedule.run(engine, LayerListener.NONE).output();
        ComplexArray coefficients = ComplexArray.zeros(problem.operator().domain());
        engine.readCoefficients(output, coefficients);
        return new DifferentiableRun(problem, schedule, engine.rounds(), output, coefficients);
    }

    /** The network's output. */
    public ComplexArray coefficients() {
        return coefficients;
    }

    /**
     * The gradient for a cotangent.
     *
     * @param cotangent c̄, of the shape of the coefficients; not modified
     */
    public Gradient gradient(ComplexArray cotangent) {
        return new ReversePass(problem, schedule).run(rounds, output, cotangent);
    }
}
