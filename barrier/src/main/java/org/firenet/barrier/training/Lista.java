package org.firenet.barrier.training;

import java.util.SplittableRandom;
import org.firenet.simd.Batch;
import org.firenet.simd.MatrixView;
import org.firenet.simd.Simd;

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
        int rows = matrix.length;
        int columns = matrix[0].length;
        int stride = Batch.strideFor(layers * columns);
        double[] parameters = new double[rows * stride + layers];
        for (int i = 0; i < rows; i++) {
            for (int row = 0; row < layers * columns; row++) {
                parameters[i * stride + row] = 0.05 / (10 * norm) * random.nextGaussian();
            }
        }
        for (int layer = 0; layer < layers; layer++) {
            parameters[rows * stride + layer] = 1e-7 * random.nextDouble();
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

    /**
     * The live parameters: the weights column by column, in a column those of all layers one after the other, filled up
     * with zeros that stay zero; then θ.
     */
    double[] parameters() {
        return parameters;
    }

    /** W of a layer: as many rows as A has columns and the reverse. */
    MatrixView weights(int layer) {
        return new MatrixView(
                parameters,
                /* offset= */ layer * columns(),
                /* rows= */ columns(),
                /* columns= */ rows(),
                /* rowStride= */ 1,
                /* columnStride= */ weightStride());
    }

    /** All weights in an array with the layout of {@link #parameters()}: row i holds column i of every layer. */
    Batch weightColumns(double[] inThisLayout) {
        return new Batch(inThisLayout, rows(), weightStride());
    }

    /** Position of the threshold of a layer in {@link #parameters()}. */
    int thresholdOffset(int layer) {
        return rows() * weightStride() + layer;
    }

    private int weightStride() {
        return Batch.strideFor(layers * columns());
    }

    /** The output for one y. */
    public double[] apply(double[] y) {
        double[][] data = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            data[i] = new double[] {y[i]};
        }
        Batch output = new ListaPass(this, 1, Simd.plain().batches()).forward(this, data, 0, 1);
        double[] x = new double[columns()];
        for (int j = 0; j < x.length; j++) {
            x[j] = output.entries()[j * output.stride()];
        }
        return x;
    }
}
