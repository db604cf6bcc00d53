package org.firenet.network;

import org.firenet.array.ComplexArray;
import org.jspecify.annotations.Nullable;

/**
 * The primal–dual iteration for one problem, as a machine with a state (x, u) that a {@link Schedule} drives.
 * Precision, transforms and storage are the engine's own affair; an engine is not thread-safe.
 *
 * <p>One layer for the square-root LASSO, with {@code S_t} the complex soft threshold and B the projection onto the unit
 * ball; any {@link org.firenet.problem.ConvexProblem} has its proximal maps in their places:
 *
 * <pre>
 *   x⁺ = S_{τλw}(x − τA*u)
 *   u⁺ = B(u + σA(2x⁺ − x) − σy)
 *   (x, u) ← (x, u) + ϱ((x⁺, u⁺) − (x, u))
 * </pre>
 *
 * {@link Iterate#LAST} is (x⁺, u⁺), {@link Iterate#MEAN} the mean of all (x⁺, u⁺) since the last start or restart.
 */
public interface Engine extends AutoCloseable {
    /** ‖A‖, or an upper bound of it that step sizes can be built on. */
    double operatorNorm();

    /** ‖y‖₂. */
    double measurementNorm();

    /** An upper bound of ‖A*u‖₂ for all feasible u; ∞ if none is known. */
    double adjointBound();

    /**
     * Begins anew from the given coefficients and u = 0.
     *
     * @param guess coefficients to begin with, or null for 0
     */
    void start(@Nullable ComplexArray guess);

    /**
     * Runs one layer.
     *
     * @param tau primal step τ
     * @param sigma dual step σ, {@code τσ‖A‖² ≤ 1}
     * @param relaxation ϱ in (0, 2); 1 is the paper's layer
     */
    void layer(double tau, double sigma, double relaxation);

    /** Continues from the given point, dual included, which both iterates are until the next layer. */
    void restart(Iterate from);

    /** Continues from the given coefficients with u = 0, which both iterates are until the next layer. */
    void restartWithZeroDual(Iterate from);

    /** F at the given point. */
    double objective(Iterate iterate);

    /** The dual value at the given point, scaled into the feasible set. May cost half a layer when first asked for. */
    double dualValue(Iterate iterate);

    /** Copies the coefficients of the given point. */
    void readCoefficients(Iterate iterate, ComplexArray out);

    /** Copies the dual variable of the given point. */
    void readDual(Iterate iterate, ComplexArray out);

    /** Ends the threads of an engine that has some; it must not be used afterwards. */
    @Override
    default void close() {}
}
