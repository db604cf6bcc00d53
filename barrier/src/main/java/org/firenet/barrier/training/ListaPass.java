package org.firenet.barrier.training;

import java.util.Arrays;
import org.firenet.simd.Batch;
import org.firenet.simd.BatchKernels;
import org.firenet.simd.MatrixView;

/**
 * Forward and reverse pass of a LISTA over a batch, with the memory for it. The loss is the mean square error
 * {@code Σ(x̂ − x)²/(N·S)} over N coefficients and S samples.
 *
 * <p>Reverse pass of a layer with {@code a = x + W(y − Ax)}, {@code x⁺ = S_θ(a)} and g = ∂loss/∂x⁺: where {@code |a| ≤ θ}
 * nothing passes; elsewhere {@code ∂θ −= Σ g·sign(a)}, {@code ∂W += g(y − Ax)ᵀ}, {@code ∂x = g − Aᵀ(Wᵀg)}.
 */
final class ListaPass {
    private final BatchKernels kernels;
    private final MatrixView minusA;
    private final Batch data;
    private final Batch[] iterates;
    private final Batch[] residuals;
    private final Batch gradient;
    private final Batch residualGradient;

    /** Memory for batches of up to {@code capacity} samples of networks with this one's sizes and matrix. */
    ListaPass(Lista network, int capacity, BatchKernels kernels) {
        int m = network.rows();
        int n = network.columns();
        this.kernels = kernels;
        this.minusA = MatrixView.copyOf(Arrays.stream(network.matrix())
                .map(row -> Arrays.stream(row).map(entry -> -entry).toArray())
                .toArray(double[][]::new));
        this.data = Batch.zeros(m, capacity);
        this.iterates = zeros(network.layers() + 1, n, capacity);
        this.residuals = zeros(network.layers(), m, capacity);
        this.gradient = Batch.zeros(n, capacity);
        this.residualGradient = Batch.zeros(m, capacity);
    }

    private static Batch[] zeros(int count, int rows, int samples) {
        Batch[] batches = new Batch[count];
        Arrays.setAll(batches, i -> Batch.zeros(rows, samples));
        return batches;
    }

    /** The outputs for the samples {@code first … first + samples − 1}; overwritten by the next pass. */
    Batch forward(Lista network, double[][] from, int first, int samples) {
        for (int i = 0; i < data.rows(); i++) {
            System.arraycopy(from[i], first, data.entries(), i * data.stride(), samples);
        }
        for (int layer = 0; layer < network.layers(); layer++) {
            Batch residual = residuals[layer];
            copy(data, residual);
            kernels.addSparseProduct(minusA, iterates[layer], residual, samples);
            Batch next = iterates[layer + 1];
            copy(iterates[layer], next);
            kernels.addProduct(network.weights(layer), residual, next, samples);
            kernels.shrink(next, network.parameters()[network.thresholdOffset(layer)]);
        }
        return iterates[network.layers()];
    }

    /** The sum of the squared errors over some samples of a set. */
    double squaredError(Lista network, TrainingSet set, int first, int samples) {
        Batch output = forward(network, set.data(), first, samples);
        double sum = 0;
        for (int j = 0; j < output.rows(); j++) {
            for (int s = 0; s < samples; s++) {
                double error = output.entries()[j * output.stride() + s] - set.solutions()[j][first + s];
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
        Batch output = forward(network, set.data(), first, samples);
        double[] g = gradient.entries();
        // zero in the padding, so that what the forward pass left there counts for nothing
        Arrays.fill(g, 0);
        for (int j = 0; j < output.rows(); j++) {
            int at = j * output.stride();
            double[] target = set.solutions()[j];
            for (int s = 0; s < samples; s++) {
                g[at + s] = 2 * scale * (output.entries()[at + s] - target[first + s]);
            }
        }
        for (int layer = network.layers() - 1; layer >= 0; layer--) {
            reverse(network, layer, samples, parameterGradient);
        }
    }

    private void reverse(Lista network, int layer, int samples, double[] parameterGradient) {
        parameterGradient[network.thresholdOffset(layer)] -= kernels.reverseShrink(iterates[layer + 1], gradient);
        MatrixView weights = network.weights(layer);
        kernels.addOuterProducts(gradient, residuals[layer], weights.within(parameterGradient), samples);
        if (layer > 0) {
            Arrays.fill(residualGradient.entries(), 0);
            kernels.addProduct(weights.transposed(), gradient, residualGradient, samples);
            kernels.addSparseProduct(minusA.transposed(), residualGradient, gradient, samples);
        }
    }

    private static void copy(Batch from, Batch to) {
        System.arraycopy(from.entries(), 0, to.entries(), 0, from.entries().length);
    }
}
