package org.firenet.barrier.table1;

import java.util.SplittableRandom;
import org.firenet.barrier.training.Coordinates;
import org.firenet.barrier.training.Lista;
import org.firenet.barrier.training.ListaTraining;
import org.firenet.barrier.training.TrainingSet;
import org.firenet.simd.BatchKernels;
import org.firenet.simd.Simd;

/**
 * The LISTA column of Table 1 for one n and K: ten layers, trained on instance j = 2 (8000 samples with 5-sparse tails,
 * 100 for validation, Adam with rate {@code 2e−4·10^(−K/3)}, batches of 1000), judged on instance j = 1.
 *
 * @param distance of the output to the minimiser of instance 1
 * @param epochs passes over the training set
 * @param relativeError on the validation set: how well the training went
 */
public record ListaCell(double distance, int epochs, double relativeError) {
    private static final int LAYERS = 10;
    private static final int TRAINING_SAMPLES = 8000;
    private static final int VALIDATION_SAMPLES = 100;
    private static final int SPARSITY = 5;
    private static final int BATCH = 1000;

    /**
     * Trains and judges.
     *
     * @param afterEpoch told of the end of each epoch
     */
    static ListaCell train(int digits, int n, int epochs, int patience, long seed, Runnable afterEpoch) {
        BatchKernels kernels = Simd.active().batches();
        // A is sparse up to the DCT, which the data are therefore spared; only Adam has to work in its coordinates.
        Coordinates dct = Coordinates.rotatedBy(OrthonormalDct.matrix(ExperimentInstance.ROWS), kernels);
        SplittableRandom random = new SplittableRandom(seed);
        ExperimentInstance given = ExperimentInstance.of(digits, n, 2);
        TrainingSet training = given.plainTrainingSet(TRAINING_SAMPLES, SPARSITY, random.split());
        TrainingSet validation = given.plainTrainingSet(VALIDATION_SAMPLES, SPARSITY, random.split());
        Lista start = Lista.random(given.plainMatrix(), LAYERS, given.norm(), random.split());
        double learningRate = 2e-4 * Math.pow(10, -digits / 3.0);
        ListaTraining.Result result = new ListaTraining(learningRate, BATCH, epochs, patience, kernels)
                .train(start, training, validation, dct, afterEpoch);
        double[] output = result.network().apply(given.plainData());
        return new ListaCell(
                distance(output, ExperimentInstance.of(digits, n, 1).minimiser()),
                result.epochs(),
                result.relativeError());
    }

    private static double distance(double[] x, double[] y) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += (x[j] - y[j]) * (x[j] - y[j]);
        }
        return Math.sqrt(sum);
    }
}
