package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/** The identity of a space: {@code Ax = x}. */
public record Identity(Shape domain) implements LinearOperator {
    @Override
    public Shape range() {
        return domain;
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        out.set(x);
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        out.set(y);
    }

    @Override
    public OperatorNorm norm() {
        return OperatorNorm.COISOMETRY;
    }

    @Override
    public RoundingError roundingError() {
        return RoundingError.NONE;
    }
}
