package org.firenet.barrier.table1;

import org.firenet.barrier.algorithm.DenseProblem;
import org.firenet.network.Firenet;

/**
 * The FIRENET columns of Table 1 for one n and K: the distance of the output for one instance from the minimiser of
 * another one. 30 restarts of 50 layers, δ = 1e−6, λ = 1, weights 1, as in the authors' script.
 */
final class FirenetCell {
    private static final int RESTARTS = 30;
    private static final int INNER_LAYERS = 50;
    private static final double DELTA = 1e-6;
    private static final double LAMBDA = 1;

    private FirenetCell() {}

    /**
     * The script as it is: its loop over K reuses the name j, so the instances are j = 0, 1, 2 against j − 1 for
     * K = 1, 3, 6; steps {@code τ₀ = σ₀ = √(1/‖A‖) − 1e−4}.
     */
    static double asScripted(int digits, int n, int loopIndex) {
        ExperimentInstance given = ExperimentInstance.asPythonIndexes(digits, n, loopIndex);
        ExperimentInstance judged = ExperimentInstance.asPythonIndexes(digits, n, loopIndex - 1);
        return distance(given, judged, scriptStep(given.norm()));
    }

    /** The experiment as described: built for j = 2, judged on j = 1, with {@code τ₀σ₀‖A‖² = 1}. */
    static double asDescribed(int digits, int n) {
        ExperimentInstance given = ExperimentInstance.of(digits, n, 2);
        return distance(given, ExperimentInstance.of(digits, n, 1), 1 / given.norm());
    }

    /** Built for j = 2, judged on j = 1, but with the steps of the script. */
    static double asDescribedWithScriptSteps(int digits, int n) {
        ExperimentInstance given = ExperimentInstance.of(digits, n, 2);
        return distance(given, ExperimentInstance.of(digits, n, 1), scriptStep(given.norm()));
    }

    /** {@code τ₀σ₀‖A‖²} of the script, which should be at most 1. */
    static double scriptStepProduct(int digits, int n) {
        double norm = ExperimentInstance.of(digits, n, 2).norm();
        double step = scriptStep(norm);
        return step * step * norm * norm;
    }

    private static double scriptStep(double norm) {
        return Math.sqrt(1 / norm) - 1e-4;
    }

    private static double distance(ExperimentInstance given, ExperimentInstance judged, double step) {
        ScriptSchedule schedule = new ScriptSchedule(RESTARTS, INNER_LAYERS, DELTA, given.norm(), step);
        Firenet network = new Firenet(DenseProblem.of(given.matrix(), given.data(), LAMBDA), schedule);
        double[] x = network.run().coefficients().re();
        double[] minimiser = judged.minimiser();
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += (x[j] - minimiser[j]) * (x[j] - minimiser[j]);
        }
        return Math.sqrt(sum);
    }
}
