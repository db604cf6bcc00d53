package org.firenet.network;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.firenet.array.ComplexArray;
import org.firenet.certificate.DualityGap;

/**
 * A view of a run after one of its layers. The figures are computed when asked for.
 *
 * @param number of the layer, from 1
 * @param of the largest number of layers of the schedule
 * @param restarts made so far
 * @param choice finds which point the network would give if it ended here
 * @param engine the engine at work
 * @param dual finds a lower bound of the minimum of F: in {@link Firenet#run} the best dual value of all points looked at
 *     so far, these two among them; for a schedule on its own the trivial one, 0
 */
public record Layer(int number, int of, int restarts, Supplier<Iterate> choice, Engine engine, DoubleSupplier dual) {
    /** A layer of which no dual value is known yet but the trivial one, 0. */
    public Layer(int number, int of, int restarts, Supplier<Iterate> choice, Engine engine) {
        this(number, of, restarts, choice, engine, () -> 0);
    }

    /**
     * Objective at the output, and {@link #dual}. An engine that does not keep A*u needs up to the time of a layer for it:
     * ask where the answer is shown.
     */
    public DualityGap gap() {
        return new DualityGap(engine.objective(output()), dual.getAsDouble());
    }

    /** Which point the network would give if it ended here. */
    public Iterate output() {
        return choice.get();
    }

    /** The same layer with another dual value. */
    Layer withDual(DoubleSupplier other) {
        return new Layer(number, of, restarts, choice, engine, other);
    }

    /** Copies the output's coefficients. */
    public void coefficients(ComplexArray out) {
        engine.readCoefficients(output(), out);
    }
}
