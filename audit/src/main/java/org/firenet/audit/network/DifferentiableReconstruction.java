package org.firenet.audit.network;

import org.firenet.array.ComplexArray;

/** A reconstruction whose derivative with respect to the measurements is known. */
public interface DifferentiableReconstruction extends Reconstruction {
    /**
     * The image Φ(y) together with the transposed derivative at y.
     *
     * @param y of the shape {@link #measurements()}, finite; not modified
     * @throws ReconstructionException if there is no image
     */
    Linearisation linearise(ComplexArray y);

    @Override
    default ComplexArray reconstruct(ComplexArray y) {
        try (Linearisation linearisation = linearise(y)) {
            return linearisation.image();
        }
    }
}
