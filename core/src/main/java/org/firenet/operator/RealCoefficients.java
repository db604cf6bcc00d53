package org.firenet.operator;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * An operator on real coefficients: {@code x ↦ A Re x}, with the adjoint {@code u ↦ Re A*u}. Linear over the reals, for
 * which the inner product is {@code Re⟨·,·⟩}. For real images and a real wavelet it adds a fact to the data: with Fourier
 * samples each measured frequency then also measures the opposite one, so that far fewer measurements are missing.
 *
 * @param operator A
 */
public record RealCoefficients(LinearOperator operator) implements LinearOperator {
    @Override
    public Shape domain() {
        return operator.domain();
    }

    @Override
    public Shape range() {
        return operator.range();
    }

    @Override
    public boolean overTheReals() {
        return true;
    }

    @Override
    public void apply(ComplexArray x, ComplexArray out, Workspace workspace) {
        ComplexArray real = workspace.borrow(domain());
        real.set(x);
        Arrays.fill(real.im(), 0);
        operator.apply(real, out, workspace);
        workspace.giveBack(real);
    }

    @Override
    public void adjoint(ComplexArray y, ComplexArray out, Workspace workspace) {
        operator.adjoint(y, out, workspace);
        Arrays.fill(out.im(), 0);
    }

    /** At most that of A: whether it is attained by real coefficients is not known. */
    @Override
    public OperatorNorm norm() {
        return operator.norm().isKnown() ? OperatorNorm.atMost(operator.norm().value()) : OperatorNorm.UNKNOWN;
    }
}
