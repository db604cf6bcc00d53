package org.firenet.network;

import org.firenet.array.ComplexArray;

/**
 * The best dual variable of a run. Every one gives a lower bound of the minimum of F, whatever layer it comes from, so
 * the best one seen is kept; u = 0 gives the bound 0.
 */
final class BestDual {
    private final ComplexArray u;
    private double value;

    BestDual(ComplexArray zero) {
        this.u = zero;
    }

    /** Looks at both points of an engine. */
    void update(Engine engine) {
        update(engine, Iterate.LAST);
        update(engine, Iterate.MEAN);
    }

    private void update(Engine engine, Iterate iterate) {
        double found = engine.dualValue(iterate);
        if (found > value) {
            value = found;
            engine.readDual(iterate, u);
        }
    }

    double value() {
        return value;
    }

    ComplexArray u() {
        return u;
    }
}
