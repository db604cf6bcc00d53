package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.rounding.Roundoff;

/** Multiplication by a finite real number: {@code Ax = factor · x}. */
public record Scaling(Shape domain, double factor) implements LinearOperator {
    /**
     * @throws IllegalArgumentException if the factor is NaN or infinite
     */
    public Scaling {
        if (!Double.isFinite(factor)) {
            throw new IllegalArgumentException("a scaling needs a finite factor, found " + factor);
        }
    }

    @Override
    public Shape range() {
        return domain;
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        out.set(x);
        out.scale(factor);
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        apply(y, out, workspace);
    }

    @Override
    public OperatorNorm norm() {
        return OperatorNorm.exactly(Math.abs(factor));
    }

    /** One rounded product, doubled for safety. */
    @Override
    public RoundingError roundingError() {
        return RoundingError.both(2 * Roundoff.UNIT * Math.abs(factor));
    }
}
