package org.firenet.network;

import org.firenet.array.ComplexArray;
import org.firenet.problem.SquareRootLasso;

/** The formulas of one layer, written as they stand in the paper, with a new array for every intermediate result. */
final class LiteralLayer {
    private LiteralLayer() {}

    /** {@code S_{τλw}(x − τA*u)}. */
    static ComplexArray primal(SquareRootLasso problem, ComplexArray x, ComplexArray u, double tau) {
        ComplexArray z = combination(1, x, -tau, problem.operator().adjoint(u));
        for (int i = 0; i < z.size(); i++) {
            double magnitude = Math.hypot(z.re()[i], z.im()[i]);
            double factor =
                    magnitude == 0 ? 0 : Math.max(0, 1 - tau * problem.lambda() * problem.weight(i) / magnitude);
            z.re()[i] *= factor;
            z.im()[i] *= factor;
        }
        return z;
    }

    /** {@code B(u + σA(2x⁺ − x) − σy)} for the given y. */
    static ComplexArray dual(
            SquareRootLasso problem, ComplexArray next, ComplexArray x, ComplexArray u, double sigma, ComplexArray y) {
        ComplexArray extrapolated = combination(2, next, -1, x);
        ComplexArray v = combination(1, u, sigma, problem.operator().apply(extrapolated));
        v = combination(1, v, -sigma, y);
        v.scale(Math.min(1, 1 / v.norm()));
        return v;
    }

    static ComplexArray combination(double a, ComplexArray x, double b, ComplexArray y) {
        ComplexArray sum = ComplexArray.zeros(x.shape());
        sum.add(a, x);
        sum.add(b, y);
        return sum;
    }
}
