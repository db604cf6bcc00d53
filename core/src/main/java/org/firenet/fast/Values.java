package org.firenet.fast;

/** What is known of a point of the iteration; NaN is what is not. */
final class Values {
    double objective = Double.NaN;
    double dual = Double.NaN;

    void set(Values other) {
        objective = other.objective;
        dual = other.dual;
    }

    void forget() {
        objective = Double.NaN;
        dual = Double.NaN;
    }
}
