package org.firenet.certificate;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.problem.ConvexProblem;

/**
 * A certificate for any coefficients z, whoever computed them: the minimum F* of the problem lies between the dual value
 * of any feasible u and F(z), so {@code F(z) − F* ≤ gap}. It needs no assumption on A and no knowledge of the true image.
 *
 * @param objective F(z)
 * @param dual D(u), at most F*
 */
public record DualityGap(double objective, double dual) {
    /**
     * Evaluates the gap from scratch, by one application of A and one of its adjoint.
     *
     * @param u any dual variable; it is scaled into the feasible set, and {@code D(0) = 0} is taken if it gives less
     * @throws IllegalArgumentException if z or u has the wrong shape
     */
    public static DualityGap of(ConvexProblem problem, ComplexArray z, ComplexArray u, Workspace workspace) {
        return new DualityGap(problem.objective(z, workspace), Math.max(0, problem.dualValueNear(z, u, workspace)));
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
