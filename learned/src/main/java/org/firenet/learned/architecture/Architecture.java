package org.firenet.learned.architecture;

import org.firenet.imaging.ImagingModel;
import org.firenet.learned.model.ModelDescription;
import org.firenet.learned.torch.ModuleSource;

/** A kind of network that can be trained here. */
public interface Architecture {
    /** As a user writes it, {@code "unet"} say. */
    String id();

    /** How such networks take measurements and give images. */
    ModelDescription description();

    /** Whether a trained network takes measurements through one mask only. */
    default boolean boundToMask() {
        return false;
    }

    /** Adam's step length at the start of a training. */
    double learningRate();

    /** Images per step of a training. */
    int batchSize();

    /**
     * A network for a geometry.
     *
     * @param seed of the initial parameters
     * @throws IllegalArgumentException if there is none for this geometry
     */
    ModuleSource define(ImagingModel model, long seed);
}
