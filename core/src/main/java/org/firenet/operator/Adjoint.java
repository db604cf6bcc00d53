package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/** The adjoint as an operator of its own: {@code x ↦ A*x}. */
public record Adjoint(LinearOperator operator) implements LinearOperator {
    @Override
    public Shape domain() {
        return operator.range();
    }

    @Override
    public Shape range() {
        return operator.domain();
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        operator.adjoint(x, out, workspace);
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        operator.apply(y, out, workspace);
    }

    /** The same norm; the adjoint of a co-isometry is an isometry, not a co-isometry. */
    @Override
    public boolean overTheReals() {
        return operator.overTheReals();
    }

    @Override
    public OperatorNorm norm() {
        OperatorNorm norm = operator.norm();
        return new OperatorNorm(norm.value(), norm.exact(), false);
    }

    @Override
    public RoundingError roundingError() {
        return operator.roundingError().swapped();
    }
}
