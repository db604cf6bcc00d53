package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * The same operator for each of several arrays, one coil's after the other: {@code (x_1 … x_n) ↦ (Ax_1 … Ax_n)}, with n as
 * first dimension of domain and range.
 *
 * @param operator A
 * @param copies n, at least 1
 */
public record Repeated(LinearOperator operator, int copies) implements LinearOperator {
    /** @throws IllegalArgumentException if there is no copy */
    public Repeated {
        if (copies < 1) {
            throw new IllegalArgumentException("an operator must be repeated at least once, found " + copies);
        }
    }

    @Override
    public Shape domain() {
        return stack(operator.domain());
    }

    @Override
    public Shape range() {
        return stack(operator.range());
    }

    private Shape stack(Shape each) {
        int[] extents = new int[each.rank() + 1];
        extents[0] = copies;
        System.arraycopy(each.toArray(), 0, extents, 1, each.rank());
        return Shape.of(extents);
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        each(operator, x, out, workspace);
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        each(new Adjoint(operator), y, out, workspace);
    }

    private void each(LinearOperator map, ComplexArray from, ComplexArray to, Workspace workspace) {
        ComplexArray source = workspace.borrow(map.domain());
        ComplexArray target = workspace.borrow(map.range());
        for (int copy = 0; copy < copies; copy++) {
            transfer(from, copy * source.size(), source, 0, source.size());
            map.apply(source, target, workspace);
            transfer(target, 0, to, copy * target.size(), target.size());
        }
        workspace.giveBack(source);
        workspace.giveBack(target);
    }

    private static void transfer(ComplexArray from, int at, ComplexArray to, int toAt, int count) {
        System.arraycopy(from.re(), at, to.re(), toAt, count);
        System.arraycopy(from.im(), at, to.im(), toAt, count);
    }

    @Override
    public boolean overTheReals() {
        return operator.overTheReals();
    }

    @Override
    public OperatorNorm norm() {
        return operator.norm();
    }

    /** Squared errors and squared lengths add up alike. */
    @Override
    public RoundingError roundingError() {
        return operator.roundingError();
    }
}
