package org.firenet.certificate;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.problem.SquareRootLasso;

/**
 * A certificate for any coefficients z, whoever computed them: the minimum F* of problem (P3) lies between the dual value
 * of any feasible u and F(z), so {@code F(z) − F* ≤ gap}. It needs no assumption on A and no knowledge of the true image.
 *
 * @param objective F(z)
 * @param dual D(u), at most F*
 */
public record DualityGap(double objective, double dual) {
    /** Evaluates the gap from scratch, by one application of A and one of its adjoint. */
    public static DualityGap of(SquareRootLasso problem, ComplexArray z, ComplexArray u, Workspace workspace) {
        ComplexArray adjointU = workspace.borrow(problem.operator().domain());
        problem.operator().adjoint(u, adjointU, workspace);
        double dual = problem.dualValue(u, adjointU);
        workspace.giveBack(adjointU);
        return new DualityGap(problem.objective(z, workspace), Math.max(0, dual));
    }

    /** {@code F(z) − D(u)}, at least 0 but for rounding. */
    public double gap() {
        return objective - dual;
    }

    /** The gap over the objective: at most 1; 0 where the objective is 0. */
    public double relative() {
        return objective == 0 ? 0 : gap() / objective;
    }
}
