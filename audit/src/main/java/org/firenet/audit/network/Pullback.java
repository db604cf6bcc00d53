package org.firenet.audit.network;

import org.firenet.array.ComplexArray;

/**
 * The transpose Jᵀ of the derivative of a reconstruction Φ at a point y, with respect to the real inner product
 * {@code Re⟨a, b⟩ = Σ Re a·Re b + Im a·Im b} on both sides: {@code Re⟨ḡ, J e⟩ = Re⟨Jᵀḡ, e⟩} for every perturbation e. In
 * other words, Jᵀḡ is the gradient of {@code y ↦ Re⟨ḡ, Φ(y)⟩}: its real parts belong to Re y, its imaginary parts to Im y.
 */
@FunctionalInterface
public interface Pullback extends AutoCloseable {
    /**
     * {@code Jᵀḡ}.
     *
     * @param cotangent ḡ, of the shape of the image; not modified
     * @return a new array of the shape of the measurements
     */
    ComplexArray of(ComplexArray cotangent);

    /** Gives back what the pullback holds. */
    @Override
    default void close() {}
}
