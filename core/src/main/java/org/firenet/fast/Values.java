package org.firenet.fast;

/** What is known of a point of the iteration; NaN is what is not. */
final class Values {
    /** {@code λ‖x‖_{1,w}}, in the engine's unit. */
    double norm = Double.NaN;

    double objective = Double.NaN;
    double dual = Double.NaN;

    void set(Values other) {
        norm = other.norm;
        objective = other.objective;
        dual = other.dual;
    }

    void forget() {
        norm = Double.NaN;
        objective = Double.NaN;
        dual = Double.NaN;
    }
}
