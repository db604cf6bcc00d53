package org.firenet.audit.network;

/** Told how a training goes. */
@FunctionalInterface
public interface TrainingListener {
    /**
     * Called after each batch.
     *
     * @param done batches of the whole training done so far, those of an earlier interrupted run included
     * @param of all batches
     * @param loss the smallest validation loss so far, or the training loss before there is one
     * @return whether to go on; if not, a checkpoint is left from which the same plan continues
     */
    boolean afterBatch(long done, long of, double loss);
}
