package org.firenet.barrier.training;

import java.util.SplittableRandom;

/**
 * A LISTA network: L layers {@code x ← S_{θ_l}(x + W_l(y − Ax))} from x = 0, with A fixed and W, θ learned.
 *
 * <p>Source: Gregor, LeCun, ICML 2010; used in the paper's experiment on inexact input.
 */
public final class Lista {
    private final double[][] matrix;
    private final int layers;
    private final double[] parameters;

    private Lista(double[][] matrix, int layers, double[] parameters) {
        this.matrix = matrix;
        this.layers = layers;
        this.parameters = parameters;
    }

    /**
     * An untrained network as in the authors' script: entries of W normal with deviation {@code 0.05/(10‖A‖_F)}, θ
     * uniform in [0, 1e−7).
     *
     * @param matrix A, rows × columns; not copied
     */
    public static Lista random(double[][] matrix, int layers, double norm, SplittableRandom random) {
        int weights = layers * matrix.length * matrix[0].length;
        double[] parameters = new double[weights + layers];
        for (int i = 0; i < weights; i++) {
            parameters[i] = 0.05 / (10 * norm) * random.nextGaussian();
        }
        for (int layer = 0; layer < layers; layer++) {
            parameters[weights + layer] = 1e-7 * random.nextDouble();
        }
        return new Lista(matrix, layers, parameters);
    }

    /** The same network with other parameters, not copied. */
    Lista with(double[] other) {
        return new Lista(matrix, layers, other);
    }

    double[][] matrix() {
        return matrix;
    }

    public int layers() {
        return layers;
    }

    int rows() {
        return matrix.length;
    }

    int columns() {
        return matrix[0].length;
    }

    /** The live parameters: W by layers, each columns × rows of A in C order, then θ. */
    double[] parameters() {
        return parameters;
    }

    /** Position of the first weight of a layer in {@link #parameters()}. */
    int weightOffset(int layer) {
        return layer * rows() * columns();
    }

    /** Position of the threshold of a layer in {@link #parameters()}. */
    int thresholdOffset(int layer) {
        return layers * rows() * columns() + layer;
    }

    /** The output for one y. */
    public double[] apply(double[] y) {
        double[][] data = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            data[i] = new double[] {y[i]};
        }
        double[][] output = new ListaPass(this, 1).forward(this, data, 0, 1);
        double[] x = new double[columns()];
        for (int j = 0; j < x.length; j++) {
            x[j] = output[j][0];
        }
        return x;
    }
}
