package org.firenet.audit.attack;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * All perturbations of the measurements of bounded length: {@code e = r, ‖r‖₂ ≤ η}.
 *
 * @param shape of the measurements
 * @param size η
 */
public record MeasurementBall(Shape shape, double size) implements PerturbationSet {
    @Override
    public ComplexArray toMeasurements(ComplexArray r) {
        return r.copy();
    }

    @Override
    public ComplexArray adjoint(ComplexArray g) {
        return g.copy();
    }

    @Override
    public void project(ComplexArray r) {
        Lengths.atMost(r, size);
    }

    @Override
    public ComplexArray farthest(ComplexArray g) {
        return Lengths.exactly(g.copy(), size);
    }
}
