package org.firenet.network;

import org.firenet.array.ComplexArray;
import org.firenet.certificate.DualityGap;

/**
 * A view of a run after one of its layers. The figures are computed when asked for.
 *
 * @param number of the layer, from 1
 * @param of the largest number of layers of the schedule
 * @param restarts made so far
 * @param output what the network would give if it ended here
 * @param engine the engine at work
 */
public record Layer(int number, int of, int restarts, Iterate output, Engine engine) {
    /** Objective at the output, and the best dual value among the engine's two points. */
    public DualityGap gap() {
        double dual = Math.max(engine.dualValue(Iterate.LAST), engine.dualValue(Iterate.MEAN));
        return new DualityGap(engine.objective(output), Math.max(0, dual));
    }

    /** Copies the output's coefficients. */
    public void coefficients(ComplexArray out) {
        engine.readCoefficients(output, out);
    }
}
