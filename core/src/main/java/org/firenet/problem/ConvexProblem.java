package org.firenet.problem;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.PowerIteration;

/**
 * What the layers of a FIRENET solve: minimise {@code F(x) = g(x) + h(Kx)} with convex g and h, by way of the dual problem
 * to maximise {@code D(u) = −g*(−K*u) − h*(u)}, for which {@code D(u) ≤ F(x)} for all x and u (Chambolle and Pock 2011). A
 * problem knows K, the proximal maps of g and of h*, and makes any u feasible, so that every iterate gives a bound.
 * Implementations are immutable as long as nobody changes the arrays handed out.
 */
public interface ConvexProblem {
    /** K: primal variables, coefficients or an image, to dual variables. */
    LinearOperator operator();

    /** ‖K‖, or an upper bound of it that step sizes can be built on; may cost many applications of K. */
    default double operatorNorm() {
        return PowerIteration.DEFAULT.safeNorm(operator());
    }

    /** {@code ‖y‖₂}, the length of the measurements, in which steps are counted. */
    double measurementNorm();

    /** An upper bound of {@code ‖K*u‖₂} for all feasible u, if one is known without a search; otherwise ∞. */
    default double adjointBound() {
        return Double.POSITIVE_INFINITY;
    }

    /** {@code x ← argmin_z τ g(z) + ½‖z − x‖₂²}. */
    void primalProximal(double tau, ComplexArray x);

    /** {@code u ← argmin_v σ h*(v) + ½‖v − u‖₂²}. */
    void dualProximal(double sigma, ComplexArray u);

    /**
     * {@code F(x)}, given {@code Kx}.
     *
     * @throws IllegalArgumentException if a shape does not match
     */
    double objective(ComplexArray x, ComplexArray kx);

    /**
     * The dual value of u after it was made feasible: at most the minimum of F.
     *
     * @param u any array of the shape {@code operator().range()}
     * @param adjointU {@code K*u}
     * @throws IllegalArgumentException if a shape does not match
     */
    double dualValue(ComplexArray u, ComplexArray adjointU);

    /**
     * The dual value of u beside a primal variable x. Problems that have to find more dual variables than u, for a good
     * bound those that belong to x, find them here; for all others it is {@link #dualValue(ComplexArray, ComplexArray)}.
     *
     * @param near x, of any quality: the bound holds whatever it is
     */
    default double dualValue(ComplexArray u, ComplexArray adjointU, ComplexArray near) {
        return dualValue(u, adjointU);
    }

    /** {@code F(x)}, by one application of K. */
    default double objective(ComplexArray x, Workspace workspace) {
        requirePrimal(x.shape());
        ComplexArray kx = workspace.borrow(operator().range());
        operator().apply(x, kx, workspace);
        double objective = objective(x, kx);
        workspace.giveBack(kx);
        return objective;
    }

    /** The dual value of u after it was made feasible, by one application of K*. */
    default double dualValue(ComplexArray u, Workspace workspace) {
        return dualValueNear(ComplexArray.zeros(operator().domain()), u, workspace);
    }

    /** The dual value of u beside a primal variable x, by one application of K*. */
    default double dualValueNear(ComplexArray x, ComplexArray u, Workspace workspace) {
        requireDual(u.shape());
        ComplexArray adjointU = workspace.borrow(operator().domain());
        operator().adjoint(u, adjointU, workspace);
        double dual = dualValue(u, adjointU, x);
        workspace.giveBack(adjointU);
        return dual;
    }

    /** @throws IllegalArgumentException if a primal variable cannot have this shape */
    default void requirePrimal(Shape found) {
        if (!found.equals(operator().domain())) {
            throw new IllegalArgumentException(
                    "the problem has coefficients of shape " + operator().domain() + ", found " + found);
        }
    }

    /** @throws IllegalArgumentException if a dual variable cannot have this shape */
    default void requireDual(Shape found) {
        if (!found.equals(operator().range())) {
            throw new IllegalArgumentException(
                    "the problem has measurements of shape " + operator().range() + ", found " + found);
        }
    }
}
