package org.firenet.network.derivative;

import org.firenet.array.ComplexArray;
import org.firenet.operator.LinearOperator;

/**
 * Coefficients and dual variable that a layer starts from; also the cotangents of such a pair.
 *
 * @param x of the shape of the coefficients
 * @param u of the shape of the measurements
 */
record State(ComplexArray x, ComplexArray u) {
    static State zeros(LinearOperator operator) {
        return new State(ComplexArray.zeros(operator.domain()), ComplexArray.zeros(operator.range()));
    }

    State copy() {
        return new State(x.copy(), u.copy());
    }

    void set(State other) {
        x.set(other.x);
        u.set(other.u);
    }

    void scale(double factor) {
        x.scale(factor);
        u.scale(factor);
    }

    void add(double factor, State other) {
        x.add(factor, other.x);
        u.add(factor, other.u);
    }

    void clear() {
        x.clear();
        u.clear();
    }
}
