package org.firenet.audit.network;

import java.io.IOException;

/** Trains networks of one architecture. Found by {@link java.util.ServiceLoader}. */
public interface NetworkTrainer {
    /** The architecture: {@code unet}, {@code automap} or {@code lista}. */
    String architecture();

    /**
     * Trains a network, or goes on with the same plan's training that was interrupted, and writes it to
     * {@link TrainingPlan#output()} with a model card beside it.
     *
     * @return whether the training came to its end; false if the listener ended it
     * @throws IOException if a file can't be written, or a checkpoint belongs to another plan
     * @throws IllegalArgumentException if the architecture can't be trained for this plan
     */
    boolean train(TrainingPlan plan, TrainingListener listener) throws IOException;
}
