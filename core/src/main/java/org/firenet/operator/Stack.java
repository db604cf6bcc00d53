package org.firenet.operator;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * Two operators side by side, {@code x ↦ (Ax, Bx)}, as one vector: the values of {@code Ax} in their order, then those of
 * {@code Bx}. The adjoint is {@code (u, v) ↦ A*u + B*v}.
 *
 * @param first A
 * @param second B, on the same arrays
 */
public record Stack(LinearOperator first, LinearOperator second) implements LinearOperator {
    /**
     * @throws IllegalArgumentException if the domains differ
     */
    public Stack {
        if (!first.domain().equals(second.domain())) {
            throw new IllegalArgumentException(
                    "cannot stack: the first operator takes " + first.domain() + ", the second one " + second.domain());
        }
    }

    @Override
    public Shape domain() {
        return first.domain();
    }

    @Override
    public Shape range() {
        return Shape.of(Math.addExact(first.range().size(), second.range().size()));
    }

    @Override
    public boolean overTheReals() {
        return first.overTheReals() || second.overTheReals();
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        ComplexArray ax = workspace.borrow(first.range());
        ComplexArray bx = workspace.borrow(second.range());
        first.apply(x, ax, workspace);
        second.apply(x, bx, workspace);
        copy(ax, 0, out, 0, ax.size());
        copy(bx, 0, out, ax.size(), bx.size());
        workspace.giveBack(ax);
        workspace.giveBack(bx);
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        ComplexArray u = workspace.borrow(first.range());
        ComplexArray v = workspace.borrow(second.range());
        ComplexArray ofSecond = workspace.borrow(domain());
        copy(y, 0, u, 0, u.size());
        copy(y, u.size(), v, 0, v.size());
        first.adjoint(u, out, workspace);
        second.adjoint(v, ofSecond, workspace);
        out.add(1, ofSecond);
        workspace.giveBack(ofSecond);
        workspace.giveBack(v);
        workspace.giveBack(u);
    }

    private static void copy(ComplexArray from, int at, ComplexArray to, int target, int count) {
        System.arraycopy(from.re(), at, to.re(), target, count);
        System.arraycopy(from.im(), at, to.im(), target, count);
    }

    /** {@code ‖(A, B)‖² ≤ ‖A‖² + ‖B‖²}. */
    @Override
    public OperatorNorm norm() {
        return OperatorNorm.atMost(
                Math.hypot(first.norm().value(), second.norm().value()));
    }
}
