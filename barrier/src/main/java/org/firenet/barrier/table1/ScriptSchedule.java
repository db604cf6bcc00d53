package org.firenet.barrier.table1;

import org.firenet.network.Engine;
import org.firenet.network.Iterate;
import org.firenet.network.Layer;
import org.firenet.network.LayerListener;
import org.firenet.network.PaperSchedule;
import org.firenet.network.Schedule;

/**
 * The schedule of the authors' script for Table 1: the paper's restarts, but with the steps of the script, which break
 * {@code τσ‖A‖² ≤ 1} and which {@link PaperSchedule} therefore refuses. It exists to reproduce the
 * script and for nothing else.
 *
 * @param restarts n
 * @param innerLayers p
 * @param delta δ
 * @param operatorNorm ‖A‖
 * @param step τ₀ = σ₀
 */
record ScriptSchedule(int restarts, int innerLayers, double delta, double operatorNorm, double step)
        implements Schedule {

    @Override
    public int layers() {
        return restarts * innerLayers;
    }

    @Override
    public Outcome run(Engine engine, LayerListener listener) {
        double epsilon = engine.measurementNorm();
        for (int k = 0; k < restarts; k++) {
            if (k > 0) {
                engine.restartWithZeroDual(Iterate.MEAN);
            }
            epsilon = Math.exp(-1) * (delta + epsilon);
            double alpha = 2 * operatorNorm / (epsilon * innerLayers);
            for (int j = 1; j <= innerLayers; j++) {
                engine.layer(step / alpha, step * alpha, 1);
                int number = k * innerLayers + j;
                if (!listener.afterLayer(new Layer(number, layers(), k, () -> Iterate.MEAN, engine))) {
                    return new Outcome(Iterate.MEAN, number, k, false);
                }
            }
        }
        return new Outcome(Iterate.MEAN, layers(), restarts - 1, true);
    }

    /** The steps follow the data as those of the paper's schedule do. */
    @Override
    public double stepExponent(int restarted, double measurementNorm) {
        return new PaperSchedule(restarts, innerLayers, Math.exp(-1), delta, PaperSchedule.MEASUREMENT_NORM, 1, 1)
                .stepExponent(restarted, measurementNorm);
    }
}
