package org.firenet.problem;

import java.util.Arrays;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.operator.Gradient;
import org.firenet.operator.LinearOperator;
import org.firenet.transform.Fourier;

/**
 * Makes {@code A*u + s∇*v = 0} hold for any (u, v). First {@code u' = u − ⟨u, A1⟩ A1/‖A1‖²}, with 1 the constant image,
 * gives A*u' the mean zero, which {@code ∇*v} has anyway. Then {@code v' = v − s⁻¹∇(∇*∇)⁺ r} with the remaining
 * {@code r = A*u' + s∇*v}: since r has the mean zero, {@code s∇*v' = s∇*v − r}. {@code ∇*∇} is diagonal under the discrete
 * Fourier transform. At a solution both corrections vanish. Holds for any A; over the reals with the real part of
 * ⟨u, A1⟩.
 */
final class FeasibleDual {
    /** An A1 shorter than this times {@code ‖A‖‖1‖} is 0 but for rounding: the constant image is not measured. */
    private static final double ROUNDING = 1e-12;

    private final LinearOperator encoding;
    private final Gradient gradient;
    private final double scale;
    private final Fourier fourier;
    private final double[] inverse;
    private final ComplexArray ofConstant;
    private final ComplexArray adjointOfConstant;
    private final boolean constantIsMeasured;

    /**
     * @param encoding A
     * @param norm ‖A‖, about
     * @param scale s
     */
    FeasibleDual(LinearOperator encoding, double norm, Gradient gradient, double scale) {
        this.encoding = encoding;
        this.gradient = gradient;
        this.scale = scale;
        this.fourier = new Fourier(gradient.domain(), Fourier.Origin.CORNER);
        this.inverse = inverseEigenvalues(gradient);
        ComplexArray constant = ComplexArray.zeros(gradient.domain());
        Arrays.fill(constant.re(), 1);
        this.ofConstant = encoding.apply(constant);
        this.adjointOfConstant = encoding.adjoint(ofConstant);
        this.constantIsMeasured = ofConstant.norm() > ROUNDING * norm * constant.norm();
    }

    /** {@code (∇*∇)⁺} in the order of {@link Fourier}, which has frequency zero in the centre. */
    private static double[] inverseEigenvalues(Gradient gradient) {
        Shape shape = gradient.domain();
        double[] inverse = new double[shape.size()];
        for (int i = 0; i < inverse.length; i++) {
            int k = i / shape.columns() - shape.rows() / 2;
            int l = i % shape.columns() - shape.columns() / 2;
            inverse[i] = k == 0 && l == 0 ? 0 : 1 / gradient.eigenvalue(k, l);
        }
        return inverse;
    }

    /**
     * Corrects a dual vector.
     *
     * @param dual (u, v), replaced by (u', v')
     * @param adjoint {@code A*u + s∇*v}, read only
     */
    void correct(ComplexArray dual, ComplexArray adjoint, Workspace workspace) {
        ComplexArray remainder = workspace.borrow(gradient.domain());
        remainder.set(adjoint);
        if (constantIsMeasured) {
            removeMean(dual, remainder);
        }
        fourier.forward(remainder, workspace);
        for (int i = 0; i < inverse.length; i++) {
            remainder.re()[i] *= inverse[i];
            remainder.im()[i] *= inverse[i];
        }
        fourier.inverse(remainder, workspace);
        ComplexArray correction = workspace.borrow(gradient.range());
        gradient.apply(remainder, correction, workspace);
        int m = ofConstant.size();
        for (int i = 0; i < correction.size(); i++) {
            dual.re()[m + i] -= correction.re()[i] / scale;
            dual.im()[m + i] -= correction.im()[i] / scale;
        }
        workspace.giveBack(correction);
        workspace.giveBack(remainder);
    }

    private void removeMean(ComplexArray dual, ComplexArray remainder) {
        double square = ofConstant.innerRe(ofConstant);
        double re = 0;
        double im = 0;
        for (int i = 0; i < ofConstant.size(); i++) {
            re += dual.re()[i] * ofConstant.re()[i] + dual.im()[i] * ofConstant.im()[i];
            im += dual.im()[i] * ofConstant.re()[i] - dual.re()[i] * ofConstant.im()[i];
        }
        re /= -square;
        im = encoding.overTheReals() ? 0 : im / -square;
        addMultiple(dual, re, im, ofConstant);
        addMultiple(remainder, re, im, adjointOfConstant);
    }

    /** {@code target += (re + i·im) x}, as far as x goes. */
    private static void addMultiple(ComplexArray target, double re, double im, ComplexArray x) {
        for (int i = 0; i < x.size(); i++) {
            target.re()[i] += re * x.re()[i] - im * x.im()[i];
            target.im()[i] += re * x.im()[i] + im * x.re()[i];
        }
    }
}
