package org.firenet.network.derivative;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.network.Iterate;
import org.firenet.network.Schedule;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.SquareRootLasso;

/**
 * One walk through the layers of a run in reverse, from a cotangent of the output to those of y and of the initial guess.
 * Each segment is first run again from its checkpoint. With {@code v = u + σr, r = A(2x⁺ − x) − y}, and a bar for
 * cotangents, the reverse of a layer is
 *
 * <pre>
 *   v̄ = B'(v) ū⁺,   x̄⁺ ← x̄⁺ + 2σA*v̄,   z̄ = S'(z) x̄⁺
 *   x̄ = z̄ − σA*v̄,   ū = v̄ − τAz̄,       ȳ ← ȳ − σv̄
 * </pre>
 *
 * to which relaxation and mean add theirs. B' and S' are symmetric: transposing them is applying them.
 */
final class ReversePass {
    private final SquareRootLasso problem;
    private final LinearOperator operator;
    private final Schedule schedule;
    private final Workspace workspace = new Workspace();
    private final List<LayerTrace> traces = new ArrayList<>();
    private final State state;
    private final State after;
    private final State replay;
    private final ComplexArray measurements;

    /** {@code dg/d log τ} of all layers together, those of σ included, each times its exponent. */
    private double stepGradient;

    ReversePass(SquareRootLasso problem, Schedule schedule) {
        this.problem = problem;
        this.operator = problem.operator();
        this.schedule = schedule;
        this.state = State.zeros(operator);
        this.after = State.zeros(operator);
        this.replay = State.zeros(operator);
        this.measurements = ComplexArray.zeros(operator.range());
    }

    Gradient run(List<Round> rounds, Iterate output, ComplexArray cotangent) {
        State point = State.zeros(operator);
        point.x().set(cotangent);
        Iterate from = output;
        double norm = problem.measurements().norm();
        for (int k = rounds.size() - 1; k >= 0; k--) {
            Round round = rounds.get(k);
            reverse(round, from, point, schedule.stepExponent(k, norm));
            point.set(state);
            if (round.zeroDual()) {
                point.u().clear();
            }
            from = round.from();
        }
        if (stepGradient != 0) {
            measurements.add(stepGradient / (norm * norm), problem.measurements());
        }
        return new Gradient(measurements, point.x());
    }

    /**
     * One round: leaves in {@link #state} the cotangent of the state it started from.
     *
     * @param point cotangent of the point that the round gave
     * @param from which of its points that is
     */
    private void reverse(Round round, Iterate from, State point, double exponent) {
        state.clear();
        double share = from == Iterate.MEAN ? 1.0 / round.layers() : 0;
        boolean isLast = from == Iterate.LAST;
        for (int s = round.segments().size() - 1; s >= 0; s--) {
            Segment segment = round.segments().get(s);
            runAgain(segment);
            for (int j = segment.steps().size() - 1; j >= 0; j--) {
                Step step = segment.steps().get(j);
                after.set(state);
                after.scale(step.relaxation());
                after.add(isLast ? 1 : share, point);
                isLast = false;
                state.scale(1 - step.relaxation());
                reverse(step, traces.get(j), exponent);
            }
        }
    }

    private void runAgain(Segment segment) {
        replay.set(segment.start());
        for (int j = 0; j < segment.steps().size(); j++) {
            if (j == traces.size()) {
                traces.add(LayerTrace.zeros(operator));
            }
            traces.get(j).run(problem, segment.steps().get(j), replay, workspace);
        }
    }

    /** One layer: {@link #after} holds the cotangents of x⁺ and u⁺, and is used up; adds to those of x and u. */
    private void reverse(Step step, LayerTrace trace, double exponent) {
        projectOntoTangent(trace, step.sigma());
        ComplexArray v = after.u();
        state.u().add(1, v);
        measurements.add(-step.sigma(), v);
        ComplexArray adjoint = workspace.borrow(operator.domain());
        operator.adjoint(v, adjoint, workspace);
        after.x().add(2 * step.sigma(), adjoint);
        state.x().add(-step.sigma(), adjoint);
        workspace.giveBack(adjoint);

        double thresholds = differentiateThreshold(problem, trace.thresholded(), step.tau(), after.x());
        ComplexArray z = after.x();
        state.x().add(1, z);
        ComplexArray image = workspace.borrow(operator.range());
        operator.apply(z, image, workspace);
        state.u().add(-step.tau(), image);
        workspace.giveBack(image);

        double tau = thresholds - step.tau() * z.innerRe(trace.adjointU());
        double sigma = step.sigma() * v.innerRe(trace.residual());
        stepGradient += exponent * (tau - sigma);
    }

    /** {@code ū⁺ ← B'(v) ū⁺}: for ‖v‖ > 1, {@code (ζ − v Re⟨v,ζ⟩/‖v‖²)/‖v‖}. */
    private void projectOntoTangent(LayerTrace trace, double sigma) {
        ComplexArray v = workspace.borrow(operator.range());
        v.set(trace.u());
        v.add(sigma, trace.residual());
        double norm = v.norm();
        if (norm > 1) {
            after.u().add(-v.innerRe(after.u()) / (norm * norm), v);
            after.u().scale(1 / norm);
        }
        workspace.giveBack(v);
    }

    /**
     * {@code ζ ← S'(z) ζ}: where {@code x⁺ = S_t(z)} is not 0, {@code ζ − (t/|z|)(ζ − Re(ζe^{−iθ})e^{iθ})} with
     * {@code |z| = |x⁺| + t} and θ the argument of both; 0 elsewhere.
     *
     * @return the part of {@code dg/d log τ} that comes through the thresholds, {@code −Σ t Re(ζe^{−iθ})}
     */
    private static double differentiateThreshold(
            SquareRootLasso problem, ComplexArray thresholded, double tau, ComplexArray zeta) {
        double throughThresholds = 0;
        for (int i = 0; i < zeta.size(); i++) {
            double re = thresholded.re()[i];
            double im = thresholded.im()[i];
            double magnitude = Math.sqrt(re * re + im * im);
            if (magnitude == 0) {
                zeta.re()[i] = 0;
                zeta.im()[i] = 0;
                continue;
            }
            double t = tau * problem.lambda() * problem.weight(i);
            double along = (zeta.re()[i] * re + zeta.im()[i] * im) / magnitude;
            double kept = magnitude / (magnitude + t);
            double added = (1 - kept) * along / magnitude;
            zeta.re()[i] = kept * zeta.re()[i] + added * re;
            zeta.im()[i] = kept * zeta.im()[i] + added * im;
            throughThresholds -= t * along;
        }
        return throughThresholds;
    }
}
