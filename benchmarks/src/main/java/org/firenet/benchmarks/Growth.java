package org.firenet.benchmarks;

import java.util.Map;
import org.firenet.array.ComplexArray;
import org.firenet.fast.FastEngine;
import org.firenet.fast.FastPlan;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.Firenet;
import org.firenet.network.TunedSchedule;
import org.firenet.transform.WaveletFilter;

/** How cost grows: the time of a layer with the size, the number of layers with the accuracy. */
record Growth(Report report) {
    private static final int MOST_LAYERS = 200;

    /** Fits {@code time ∝ N^a} by least squares on logarithms. */
    void ofTime(Map<Integer, Double> millisecondsBySide) {
        double[] logSide =
                millisecondsBySide.keySet().stream().mapToDouble(Math::log).toArray();
        double[] logTime =
                millisecondsBySide.values().stream().mapToDouble(Math::log).toArray();
        report.add(
                "exponent a of layer time ~ N^a",
                "sides " + millisecondsBySide.keySet(),
                slope(logSide, logTime),
                "",
                "");
    }

    /** Fewest layers to each error, and the layers that one more decimal digit costs. */
    void ofLayers(int side) {
        BenchmarkProblem problem = BenchmarkProblem.of(SamplingDomain.FOURIER, WaveletFilter.HAAR, side);
        double[] errors = {1e-1, 3e-2, 1e-2, 3e-3, 1e-3, 3e-4, 1e-4};
        int[] layers = new int[errors.length];
        ComplexArray coefficients =
                ComplexArray.zeros(problem.model().operator().domain());
        try (FastEngine engine = new FastEngine(
                FastPlan.of(problem.model(), problem.lasso()), problem.lasso().measurements(), 1)) {
            new Firenet(problem.lasso(), TunedSchedule.of(MOST_LAYERS)).run(engine, null, layer -> {
                layer.coefficients(coefficients);
                double error = problem.error(coefficients);
                for (int i = 0; i < errors.length; i++) {
                    if (layers[i] == 0 && error <= errors[i]) {
                        layers[i] = layer.number();
                    }
                }
                return error > errors[errors.length - 1];
            });
        }
        double[] digits = new double[errors.length];
        double[] counts = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            digits[i] = -Math.log10(errors[i]);
            counts[i] = layers[i];
            report.add("layers to relative error " + errors[i], side + "²", layers[i], "", "");
        }
        report.add("layers per decimal digit", side + "²", slope(digits, counts), "fit over the rows above", "");
    }

    private static double slope(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / y.length;
        }
        double product = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            product += (x[i] - meanX) * (y[i] - meanY);
            square += (x[i] - meanX) * (x[i] - meanX);
        }
        return product / square;
    }
}
