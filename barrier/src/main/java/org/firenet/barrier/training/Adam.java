package org.firenet.barrier.training;

/**
 * The optimiser Adam: {@code m ← β₁m + (1−β₁)g}, {@code v ← β₂v + (1−β₂)g²},
 * {@code p ← p − r·√(1−β₂ᵗ)/(1−β₁ᵗ)·m/(√v + ε)} with β₁ = 0.9, β₂ = 0.999, ε = 1e−7, the form and the constants of
 * TensorFlow, in which the paper's experiment was run.
 *
 * <p>Source: Kingma, Ba, ICLR 2015.
 */
final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-7;

    private final double learningRate;
    private final double[] mean;
    private final double[] square;
    private int steps;

    Adam(int parameters, double learningRate) {
        this.learningRate = learningRate;
        this.mean = new double[parameters];
        this.square = new double[parameters];
    }

    /** Moves the parameters one step down the gradient. */
    void step(double[] parameters, double[] gradient) {
        steps++;
        double rate = learningRate * Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
        for (int i = 0; i < parameters.length; i++) {
            mean[i] += (1 - BETA1) * (gradient[i] - mean[i]);
            square[i] += (1 - BETA2) * (gradient[i] * gradient[i] - square[i]);
            parameters[i] -= rate * mean[i] / (Math.sqrt(square[i]) + EPSILON);
        }
    }
}
