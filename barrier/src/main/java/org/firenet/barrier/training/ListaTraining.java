package org.firenet.barrier.training;

import java.util.Arrays;
import org.firenet.simd.BatchKernels;

/**
 * Trains a LISTA with Adam on the mean square error and keeps the parameters with the best validation error.
 *
 * @param learningRate of Adam
 * @param batch samples per step
 * @param epochs the most passes over the training set
 * @param patience end after so many epochs without a better validation error; an error of rounding size ends it too
 * @param kernels for the products; the outcome depends on them by rounding alone
 */
public record ListaTraining(double learningRate, int batch, int epochs, int patience, BatchKernels kernels) {
    /** A relative validation error at which nothing is left to learn but rounding. */
    private static final double SOLVED = 1e-24;

    /** Samples that are worked on at a time, so that what a pass keeps stays in the second-level cache. */
    private static final int CHUNK = 250;

    /**
     * The outcome.
     *
     * @param network with the best parameters
     * @param epochs passes over the training set
     * @param relativeError {@code Σ(x̂ − x)²/Σx²} on the validation set
     */
    public record Result(Lista network, int epochs, double relativeError) {}

    /** Trains; the given network is not changed. */
    public Result train(Lista start, TrainingSet training, TrainingSet validation) {
        return train(start, training, validation, Coordinates.OWN, () -> {});
    }

    /**
     * Trains; the given network is not changed.
     *
     * @param coordinates in which Adam works
     * @param afterEpoch told of the end of each epoch
     */
    public Result train(
            Lista start, TrainingSet training, TrainingSet validation, Coordinates coordinates, Runnable afterEpoch) {
        double[] parameters = start.parameters().clone();
        double[] seen = new double[parameters.length];
        coordinates.toOptimiser(start, parameters, seen);
        Lista network = start.with(parameters);
        ListaPass pass = new ListaPass(network, Math.min(CHUNK, Math.max(training.size(), validation.size())), kernels);
        Adam adam = new Adam(parameters.length, learningRate);
        double[] best = parameters.clone();
        double norm = squaredNorm(validation);
        double bestError = error(pass, network, validation);
        int bestEpoch = 0;
        int epoch = 0;
        while (epoch < epochs && epoch - bestEpoch < patience && bestError > SOLVED * norm) {
            epoch++;
            runEpoch(pass, network, training, adam, coordinates, seen);
            double error = error(pass, network, validation);
            if (error < bestError) {
                bestError = error;
                bestEpoch = epoch;
                System.arraycopy(parameters, 0, best, 0, best.length);
            }
            afterEpoch.run();
        }
        return new Result(network.with(best), epoch, bestError / norm);
    }

    private void runEpoch(
            ListaPass pass, Lista network, TrainingSet training, Adam adam, Coordinates coordinates, double[] seen) {
        double[] gradient = new double[seen.length];
        double[] seenGradient = new double[seen.length];
        for (int first = 0; first < training.size(); first += batch) {
            int size = Math.min(batch, training.size() - first);
            double scale = 1.0 / ((double) network.columns() * size);
            Arrays.fill(gradient, 0);
            for (int done = 0; done < size; done += CHUNK) {
                pass.addGradient(network, training, first + done, Math.min(CHUNK, size - done), scale, gradient);
            }
            coordinates.toOptimiser(network, gradient, seenGradient);
            adam.step(seen, seenGradient);
            for (int layer = 0; layer < network.layers(); layer++) {
                int threshold = network.thresholdOffset(layer);
                seen[threshold] = Math.max(0, seen[threshold]);
            }
            coordinates.toNetwork(network, seen, network.parameters());
        }
    }

    private static double error(ListaPass pass, Lista network, TrainingSet set) {
        double sum = 0;
        for (int first = 0; first < set.size(); first += CHUNK) {
            sum += pass.squaredError(network, set, first, Math.min(CHUNK, set.size() - first));
        }
        return sum;
    }

    private static double squaredNorm(TrainingSet set) {
        return Arrays.stream(set.solutions())
                .flatMapToDouble(Arrays::stream)
                .map(x -> x * x)
                .sum();
    }
}
