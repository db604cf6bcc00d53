package org.firenet.barrier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.firenet.simd.BatchKernels;
import org.firenet.simd.Simd;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListaGradientTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 7;
    private static final int SAMPLES = 9;
    private static final double SCALE = 1.0 / (COLUMNS * SAMPLES);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void reversePassAgreesWithFiniteDifferences(long seed) {
        compareWithFiniteDifferences(seed, Simd.plain().batches());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void reversePassOfTheVectorKernelsAgreesWithFiniteDifferences(long seed) {
        Assumptions.assumeTrue(Simd.vector().isPresent(), "skipped: Java runs without jdk.incubator.vector");
        compareWithFiniteDifferences(seed, Simd.vector().orElseThrow().batches());
    }

    private static void compareWithFiniteDifferences(long seed, BatchKernels kernels) {
        SplittableRandom random = new SplittableRandom(seed);
        Lista network = Lista.random(matrix(ROWS, COLUMNS, random), 3, 0.02, random);
        for (int layer = 0; layer < 3; layer++) {
            network.parameters()[network.thresholdOffset(layer)] = 0.05 + 0.1 * random.nextDouble();
        }
        TrainingSet set = new TrainingSet(matrix(ROWS, SAMPLES, random), matrix(COLUMNS, SAMPLES, random));
        ListaPass pass = new ListaPass(network, SAMPLES, kernels);
        double[] parameters = network.parameters();
        double[] gradient = new double[parameters.length];
        // In two parts, as the training does it.
        pass.addGradient(network, set, 0, 4, SCALE, gradient);
        pass.addGradient(network, set, 4, SAMPLES - 4, SCALE, gradient);
        double h = 1e-6;
        for (int i = 0; i < parameters.length; i++) {
            double value = parameters[i];
            parameters[i] = value + h;
            double above = pass.squaredError(network, set, 0, SAMPLES) * SCALE;
            parameters[i] = value - h;
            double below = pass.squaredError(network, set, 0, SAMPLES) * SCALE;
            parameters[i] = value;
            assertThat(gradient[i]).as("parameter %d", i).isCloseTo((above - below) / (2 * h), within(1e-7));
        }
    }

    private static double[][] matrix(int rows, int columns, SplittableRandom random) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return matrix;
    }
}
