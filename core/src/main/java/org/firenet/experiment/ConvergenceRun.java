package org.firenet.experiment;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.network.Engine;
import org.firenet.network.LayerListener;
import org.firenet.network.Schedule;

/**
 * What a network had reached after every one of its layers. Value i belongs to layer i + 1.
 *
 * @param errors {@code ‖c − c*‖₂/‖c*‖₂} of the coefficients: with an orthonormal wavelet and no frame, that of the image
 * @param objectives F
 */
public record ConvergenceRun(double[] errors, double[] objectives) {
    /**
     * Runs a schedule from the coefficients 0.
     *
     * @param truth c*, not zero
     * @param listener told after each layer; its answer can end the run early, what is missing then is NaN
     */
    public static ConvergenceRun of(Engine engine, Schedule schedule, ComplexArray truth, LayerListener listener) {
        double[] errors = new double[schedule.layers()];
        double[] objectives = new double[schedule.layers()];
        Arrays.fill(errors, Double.NaN);
        Arrays.fill(objectives, Double.NaN);
        ComplexArray coefficients = ComplexArray.zeros(truth.shape());
        double length = truth.norm();
        engine.start(null);
        schedule.run(engine, layer -> {
            layer.coefficients(coefficients);
            errors[layer.number() - 1] = coefficients.distance(truth) / length;
            objectives[layer.number() - 1] = engine.objective(layer.output());
            return listener.afterLayer(layer);
        });
        return new ConvergenceRun(errors, objectives);
    }

    /**
     * How far F is above a lower bound of its minimum, over that bound.
     *
     * @param lowerBound above 0
     */
    public double[] gaps(double lowerBound) {
        return Arrays.stream(objectives).map(f -> (f - lowerBound) / lowerBound).toArray();
    }
}
