package org.firenet.audit.network;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * A map Φ from measurements to images, whatever computes it: a FIRENET, a trained network, an external program. The same
 * measurements always give the same image. Calls from several threads at once are allowed only where
 * {@link #concurrent()} says so.
 */
public interface Reconstruction extends AutoCloseable {
    /** For tables and pictures, short: {@code "U-Net"}. */
    String name();

    /** Shape of the measurements y: a vector, one value per sample, in the order of the mask's indices. */
    Shape measurements();

    /** Shape of the image, rows × columns. */
    Shape image();

    /**
     * The image Φ(y).
     *
     * @param y of the shape {@link #measurements()}, finite; not modified
     * @return a new array of the shape {@link #image()}; real images have imaginary parts 0
     * @throws ReconstructionException if there is no image: the program or the model failed, the message says how
     */
    ComplexArray reconstruct(ComplexArray y);

    /** Whether several threads may reconstruct at once. */
    default boolean concurrent() {
        return false;
    }

    /** Gives back what the network holds: native memory, a process. */
    @Override
    default void close() {}
}
