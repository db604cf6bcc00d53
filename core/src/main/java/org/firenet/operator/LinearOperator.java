package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * A linear map between spaces of complex arrays, with its adjoint: {@code ⟨Ax, y⟩ = ⟨x, A*y⟩} for all x and y.
 * Implementations are immutable and thread-safe; scratch memory comes from the caller's {@link Workspace}.
 * {@link OperatorLaws} checks any implementation.
 */
public interface LinearOperator {
    /** Shape of the arrays that {@link #apply} reads. */
    Shape domain();

    /** Shape of the arrays that {@link #apply} writes. */
    Shape range();

    /**
     * Writes {@code A x} into {@code out}.
     *
     * @param x read only, of the shape {@link #domain()}
     * @param out overwritten, of the shape {@link #range()}; must not be {@code x}
     * @param workspace scratch arrays of the calling thread
     */
    void apply(ComplexArray x, ComplexArray out, Workspace workspace);

    /**
     * Writes {@code A* y} into {@code out}.
     *
     * @param y read only, of the shape {@link #range()}
     * @param out overwritten, of the shape {@link #domain()}; must not be {@code y}
     * @param workspace scratch arrays of the calling thread
     */
    void adjoint(ComplexArray y, ComplexArray out, Workspace workspace);

    /** What is known of the spectral norm {@code ‖A‖} without computing anything. */
    OperatorNorm norm();

    /** What this implementation knows of its rounding errors. */
    default RoundingError roundingError() {
        return RoundingError.UNKNOWN;
    }

    /**
     * Whether the map is linear over the reals only; its adjoint then belongs to the inner product {@code Re⟨·,·⟩}.
     */
    default boolean overTheReals() {
        return false;
    }

    /**
     * {@code A x} in a new array.
     *
     * @throws IllegalArgumentException if x has not the shape {@link #domain()}
     */
    default ComplexArray apply(ComplexArray x) {
        if (!x.shape().equals(domain())) {
            throw new IllegalArgumentException(
                    "the operator takes arrays of shape " + domain() + ", found " + x.shape());
        }
        ComplexArray out = ComplexArray.zeros(range());
        apply(x, out, new Workspace());
        return out;
    }

    /**
     * {@code A* y} in a new array.
     *
     * @throws IllegalArgumentException if y has not the shape {@link #range()}
     */
    default ComplexArray adjoint(ComplexArray y) {
        if (!y.shape().equals(range())) {
            throw new IllegalArgumentException("the adjoint takes arrays of shape " + range() + ", found " + y.shape());
        }
        ComplexArray out = ComplexArray.zeros(domain());
        adjoint(y, out, new Workspace());
        return out;
    }
}
