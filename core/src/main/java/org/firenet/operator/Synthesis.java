package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.transform.Transform;

/** The adjoint of a unitary transform as an operator: {@code Ac = W*c}, coefficients to image. */
public record Synthesis(Transform transform) implements LinearOperator {
    @Override
    public Shape domain() {
        return transform.shape();
    }

    @Override
    public Shape range() {
        return transform.shape();
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        out.set(x);
        transform.inverse(out, workspace);
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        out.set(y);
        transform.forward(out, workspace);
    }

    @Override
    public OperatorNorm norm() {
        return OperatorNorm.COISOMETRY;
    }

    @Override
    public RoundingError roundingError() {
        return RoundingError.both(transform.roundingError());
    }
}
