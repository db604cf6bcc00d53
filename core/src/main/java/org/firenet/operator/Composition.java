package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * The product of two operators: {@code Ax = outer(inner(x))}.
 *
 * @param outer applied last
 * @param inner applied first; its range is the domain of {@code outer}
 */
public record Composition(LinearOperator outer, LinearOperator inner) implements LinearOperator {
    /**
     * @throws IllegalArgumentException if the shapes do not match
     */
    public Composition {
        if (!outer.domain().equals(inner.range())) {
            throw new IllegalArgumentException("cannot compose: the inner operator gives " + inner.range()
                    + ", the outer one takes " + outer.domain());
        }
    }

    /** The product of several operators, written as in formulas: the last one is applied first. */
    public static LinearOperator of(LinearOperator outermost, LinearOperator... others) {
        LinearOperator product = outermost;
        for (LinearOperator next : others) {
            product = new Composition(product, next);
        }
        return product;
    }

    @Override
    public Shape domain() {
        return inner.domain();
    }

    @Override
    public Shape range() {
        return outer.range();
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        ComplexArray between = workspace.borrow(inner.range());
        inner.apply(x, between, workspace);
        outer.apply(between, out, workspace);
        workspace.giveBack(between);
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        ComplexArray between = workspace.borrow(inner.range());
        outer.adjoint(y, between, workspace);
        inner.adjoint(between, out, workspace);
        workspace.giveBack(between);
    }

    @Override
    public boolean overTheReals() {
        return outer.overTheReals() || inner.overTheReals();
    }

    /** Exact for co-isometries, whose product is one again; otherwise the product of the bounds. */
    @Override
    public OperatorNorm norm() {
        OperatorNorm a = outer.norm();
        OperatorNorm b = inner.norm();
        if (a.coisometry() && b.coisometry()) {
            return OperatorNorm.COISOMETRY;
        }
        return OperatorNorm.atMost(a.value() * b.value());
    }

    /** Unknown where a norm or the errors of a factor are unknown. */
    @Override
    public RoundingError roundingError() {
        return RoundingError.ofProduct(
                outer.roundingError(),
                outer.norm().value(),
                inner.roundingError(),
                inner.norm().value());
    }
}
