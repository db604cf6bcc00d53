package org.firenet.learned.training;

import java.util.List;
import org.firenet.learned.torch.TrainableNetwork;

/**
 * Where a training is, between two batches.
 *
 * @param epoch counted from 0
 * @param batch of the epoch that comes next
 * @param epochLoss sum over the batches of this epoch so far
 * @param trainingLosses of the epochs that are done
 * @param validationLosses of the epochs that are done
 * @param bestEpoch with the smallest validation loss, or −1
 * @param best parameters after it; empty before there is one
 * @param seconds spent so far
 * @param network parameters and optimiser
 */
record TrainingState(
        int epoch,
        int batch,
        double epochLoss,
        List<Double> trainingLosses,
        List<Double> validationLosses,
        int bestEpoch,
        List<float[]> best,
        double seconds,
        TrainableNetwork.State network) {}
