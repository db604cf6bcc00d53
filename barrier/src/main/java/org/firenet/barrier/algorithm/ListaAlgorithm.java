package org.firenet.barrier.algorithm;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.oracle.Oracle;
import org.firenet.barrier.oracle.Reply.Approximation;
import org.firenet.barrier.oracle.Reply.TrainingPair;
import org.firenet.barrier.training.Lista;
import org.firenet.barrier.training.ListaTraining;
import org.firenet.barrier.training.TrainingSet;
import org.firenet.simd.Simd;

/**
 * Trains a LISTA of ten layers on all training pairs that the oracle has, and applies it to y. The pairs are legal and
 * exact, and y itself is among them; they still cannot show which entry of a row is larger. Trained in units in which
 * ‖A‖_F and the largest entry of y are 1.
 */
public final class ListaAlgorithm implements Algorithm {
    private static final int PRECISION = 40;
    private static final int LAYERS = 10;
    private static final ListaTraining TRAINING = new ListaTraining(
            /* learningRate= */ 3e-3,
            /* batch= */ Oracle.TRAINING_PAIRS,
            /* epochs= */ 600,
            /* patience= */ 100,
            Simd.plain().batches());

    @Override
    public String name() {
        return "lista";
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        Approximation problem = oracle.approximation(PRECISION);
        double[][] a = problem.matrix().toDoubles();
        double[] y = problem.data().toDoubles();
        double norm = Math.sqrt(DenseAlgebra.frobeniusSquared(a));
        double size = Arrays.stream(y).map(Math::abs).max().orElse(1);
        TrainingSet pairs = read(oracle, a.length, a[0].length, norm, size);
        double[][] scaledMatrix =
                Arrays.stream(a).map(row -> scaled(row, 1 / norm)).toArray(double[][]::new);
        Lista start = Lista.random(scaledMatrix, LAYERS, 1, new SplittableRandom(random.nextLong()));
        Lista trained = TRAINING.train(start, pairs, pairs).network();
        return ExactVector.ofDoubles(scaled(trained.apply(scaled(y, 1 / size)), size / norm));
    }

    private static TrainingSet read(Oracle oracle, int rows, int columns, double norm, double size) {
        double[][] data = new double[rows][Oracle.TRAINING_PAIRS];
        double[][] solutions = new double[columns][Oracle.TRAINING_PAIRS];
        for (int s = 0; s < Oracle.TRAINING_PAIRS; s++) {
            TrainingPair pair = oracle.trainingPair(s + 1, PRECISION);
            for (int i = 0; i < rows; i++) {
                data[i][s] = pair.data().get(i).doubleValue() / size;
            }
            for (int j = 0; j < columns; j++) {
                solutions[j][s] = pair.solution().get(j).doubleValue() * norm / size;
            }
        }
        return new TrainingSet(data, solutions);
    }

    private static double[] scaled(double[] x, double factor) {
        return Arrays.stream(x).map(entry -> entry * factor).toArray();
    }
}
