package org.firenet.barrier.training;

import java.util.Arrays;
import org.firenet.barrier.training.BatchProducts.Matrix;

/**
 * Forward and reverse pass of a LISTA over a batch, with the memory for it. The loss is the mean square error
 * {@code Σ(x̂ − x)²/(N·S)} over N coefficients and S samples.
 *
 * <p>Reverse pass of a layer with {@code a = x + W(y − Ax)}, {@code x⁺ = S_θ(a)} and g = ∂loss/∂x⁺: where {@code |a| ≤ θ}
 * nothing passes; elsewhere {@code ∂θ −= Σ g·sign(a)}, {@code ∂W += g(y − Ax)ᵀ}, {@code ∂x = g − Aᵀ(Wᵀg)}.
 */
final class ListaPass {
    private final Matrix minusA;
    private final double[][][] inputs;
    private final double[][][] residuals;
    private final double[][] preactivation;
    private final double[][][] activities;
    private final double[][] gradient;
    private final double[][] residualGradient;

    /** Memory for batches of up to {@code capacity} samples of networks with this one's sizes and matrix. */
    ListaPass(Lista network, int capacity) {
        int m = network.rows();
        int n = network.columns();
        this.minusA = Matrix.of(
                Arrays.stream(network.matrix())
                        .flatMapToDouble(Arrays::stream)
                        .map(entry -> -entry)
                        .toArray(),
                0,
                m,
                n);
        this.inputs = new double[network.layers() + 1][n][capacity];
        this.residuals = new double[network.layers()][m][capacity];
        this.preactivation = new double[n][capacity];
        this.activities = new double[network.layers()][n][capacity];
        this.gradient = new double[n][capacity];
        this.residualGradient = new double[m][capacity];
    }

    /** The outputs for the samples {@code first … first + samples − 1}; overwritten by the next pass. */
    double[][] forward(Lista network, double[][] data, int first, int samples) {
        for (double[] row : inputs[0]) {
            Arrays.fill(row, 0, samples, 0);
        }
        for (int layer = 0; layer < network.layers(); layer++) {
            copyRows(data, first, residuals[layer], samples);
            BatchProducts.addProduct(minusA, inputs[layer], residuals[layer], samples);
            copyRows(inputs[layer], 0, preactivation, samples);
            BatchProducts.addProduct(weights(network, layer), residuals[layer], preactivation, samples);
            double threshold = network.parameters()[network.thresholdOffset(layer)];
            for (int j = 0; j < network.columns(); j++) {
                shrink(preactivation[j], threshold, inputs[layer + 1][j], samples);
                signs(inputs[layer + 1][j], activities[layer][j], samples);
            }
        }
        return inputs[network.layers()];
    }

    /** The sum of the squared errors over some samples of a set. */
    double squaredError(Lista network, TrainingSet set, int first, int samples) {
        double[][] output = forward(network, set.data(), first, samples);
        double sum = 0;
        for (int j = 0; j < output.length; j++) {
            for (int s = 0; s < samples; s++) {
                double error = output[j][s] - set.solutions()[j][first + s];
                sum += error * error;
            }
        }
        return sum;
    }

    /**
     * Adds the gradient of {@code Σ(x̂ − x)²·scale} over some samples to {@code parameterGradient}, which has the layout
     * of {@link Lista#parameters()}.
     */
    void addGradient(Lista network, TrainingSet set, int first, int samples, double scale, double[] parameterGradient) {
        double[][] output = forward(network, set.data(), first, samples);
        for (int j = 0; j < output.length; j++) {
            double[] target = set.solutions()[j];
            for (int s = 0; s < samples; s++) {
                gradient[j][s] = 2 * scale * (output[j][s] - target[first + s]);
            }
        }
        for (int layer = network.layers() - 1; layer >= 0; layer--) {
            reverse(network, layer, samples, parameterGradient);
        }
    }

    private void reverse(Lista network, int layer, int samples, double[] parameterGradient) {
        int thresholdOffset = network.thresholdOffset(layer);
        for (int j = 0; j < gradient.length; j++) {
            double[] activity = activities[layer][j];
            multiplyBySquare(activity, gradient[j], samples);
            parameterGradient[thresholdOffset] -= BatchProducts.dot(gradient[j], activity, samples);
        }
        BatchProducts.addOuterProducts(
                gradient, residuals[layer], parameterGradient, network.weightOffset(layer), samples);
        if (layer > 0) {
            for (double[] row : residualGradient) {
                Arrays.fill(row, 0, samples, 0);
            }
            BatchProducts.addProduct(weights(network, layer).transposed(), gradient, residualGradient, samples);
            BatchProducts.addProduct(minusA.transposed(), residualGradient, gradient, samples);
        }
    }

    private static Matrix weights(Lista network, int layer) {
        return Matrix.of(
                network.parameters(),
                network.weightOffset(layer),
                /* rows= */ network.columns(),
                /* columns= */ network.rows());
    }

    /** {@code S_θ(a) = max(a − θ, 0) − max(−a − θ, 0)}. */
    private static void shrink(double[] a, double threshold, double[] out, int samples) {
        for (int s = 0; s < samples; s++) {
            out[s] = Math.max(a[s] - threshold, 0) - Math.max(-a[s] - threshold, 0);
        }
    }

    /**
     * The signs −1, 0, 1 of outputs of {@link #shrink}, which are zero or not smaller than half an ulp of θ. Without a
     * branch, so that it becomes vector instructions.
     */
    private static void signs(double[] x, double[] out, int samples) {
        for (int s = 0; s < samples; s++) {
            out[s] = Math.max(-1, Math.min(1, x[s] * 1e300));
        }
    }

    private static void multiplyBySquare(double[] factor, double[] g, int samples) {
        for (int s = 0; s < samples; s++) {
            g[s] *= factor[s] * factor[s];
        }
    }

    private static void copyRows(double[][] from, int first, double[][] to, int samples) {
        for (int i = 0; i < to.length; i++) {
            System.arraycopy(from[i], first, to[i], 0, samples);
        }
    }
}
