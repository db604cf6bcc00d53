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
 * @param dual a lower bound of the minimum of F: from {@link Firenet#run} the best dual value of the run so far, from a
 *     schedule on its own the trivial one, 0
 */
public record Layer(int number, int of, int restarts, Iterate output, Engine engine, double dual) {
    /** A layer of which no dual value is known yet but the trivial one, 0. */
    public Layer(int number, int of, int restarts, Iterate output, Engine engine) {
        this(number, of, restarts, output, engine, 0);
    }

    /** Objective at the output, and {@link #dual}. */
    public DualityGap gap() {
        return new DualityGap(engine.objective(output), dual);
    }

    /** The same layer with another dual value. */
    Layer withDual(double other) {
        return new Layer(number, of, restarts, output, engine, other);
    }

    /** Copies the output's coefficients. */
    public void coefficients(ComplexArray out) {
        engine.readCoefficients(output, out);
    }
}
