package org.firenet.network.derivative;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.SquareRootLasso;

/**
 * One layer run again, with all that its reverse needs kept.
 *
 * @param adjointU {@code A*u}
 * @param thresholded {@code x⁺ = S_{τλw}(x − τA*u)}
 * @param u the dual variable before
 * @param residual {@code r = A(2x⁺ − x) − y}, so that {@code u⁺ = B(u + σr)}
 */
record LayerTrace(ComplexArray adjointU, ComplexArray thresholded, ComplexArray u, ComplexArray residual) {
    static LayerTrace zeros(LinearOperator operator) {
        return new LayerTrace(
                ComplexArray.zeros(operator.domain()),
                ComplexArray.zeros(operator.domain()),
                ComplexArray.zeros(operator.range()),
                ComplexArray.zeros(operator.range()));
    }

    /** Runs the layer: fills this trace, and moves the state to the one after the layer. */
    void run(SquareRootLasso problem, Step step, State state, Workspace workspace) {
        LinearOperator operator = problem.operator();
        u.set(state.u());
        operator.adjoint(u, adjointU, workspace);
        thresholded.set(state.x());
        thresholded.add(-step.tau(), adjointU);
        softThreshold(problem, step.tau());

        ComplexArray extrapolated = workspace.borrow(operator.domain());
        extrapolated.set(state.x());
        extrapolated.scale(-1);
        extrapolated.add(2, thresholded);
        operator.apply(extrapolated, residual, workspace);
        residual.add(-1, problem.measurements());
        workspace.giveBack(extrapolated);

        move(state.x(), thresholded, 1, step.relaxation());
        ComplexArray projected = workspace.borrow(operator.range());
        projected.set(u);
        projected.add(step.sigma(), residual);
        move(state.u(), projected, 1 / Math.max(1, projected.norm()), step.relaxation());
        workspace.giveBack(projected);
    }

    private static void move(ComplexArray from, ComplexArray to, double scale, double relaxation) {
        from.scale(1 - relaxation);
        from.add(relaxation * scale, to);
    }

    private void softThreshold(SquareRootLasso problem, double tau) {
        double[] re = thresholded.re();
        double[] im = thresholded.im();
        for (int i = 0; i < re.length; i++) {
            double magnitude = Math.sqrt(re[i] * re[i] + im[i] * im[i]);
            double t = tau * problem.lambda() * problem.weight(i);
            double factor = magnitude > t ? 1 - t / magnitude : 0;
            re[i] *= factor;
            im[i] *= factor;
        }
    }
}
