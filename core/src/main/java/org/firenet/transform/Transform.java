package org.firenet.transform;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * A unitary transform of complex images, in place: {@code inverse} undoes {@code forward} and is its adjoint.
 * Implementations are immutable and thread-safe.
 */
public interface Transform {
    /** Shape of the images it transforms. */
    Shape shape();

    /** Replaces {@code x} by its transform. */
    void forward(ComplexArray x, Workspace workspace);

    /** Replaces {@code x} by its inverse transform. */
    void inverse(ComplexArray x, Workspace workspace);

    /**
     * A bound e on the rounding errors of this implementation, {@code ‖fl(Ux) − Ux‖₂ ≤ e‖x‖₂} with the exact transform U,
     * and the same for the inverse, as long as nothing overflows or underflows. NaN if nothing is known.
     */
    default double roundingError() {
        return Double.NaN;
    }
}
