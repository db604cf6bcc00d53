package org.firenet.certificate.falsify;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;

/**
 * The convex half of the search: for a support set Δ and a direction v on it with {@code ‖v‖₂ = 1},
 *
 * <pre>   minimise  f(x) = ρ ‖x_{Δᶜ}‖_{1,w}/√ξ + γ ‖Ax‖₂   subject to   Re⟨x, v⟩ = 1.</pre>
 *
 * Any x with {@code Re⟨x, v⟩ = 1} has {@code ‖x_Δ‖₂ ≥ 1}, so {@code f(x) < 1} refutes (ρ, γ). Solved by the primal–dual
 * iteration of the network (Chambolle and Pock 2011): the constraint concerns Δ only and the norm Δᶜ only, so that the
 * proximal map of the two is a projection here and a soft threshold there. Not thread-safe.
 */
final class TailProblem {
    private static final double RELAXATION = 1.8;

    private final NullSpaceInequality inequality;
    private final double rho;
    private final double gamma;
    private final double tau;
    private final double sigma;
    private final LinearOperator operator;
    private final Workspace workspace = new Workspace();
    private final ComplexArray x;
    private final ComplexArray u;
    private final ComplexArray nextX;
    private final ComplexArray nextU;
    private final ComplexArray image;
    private final ComplexArray nextImage;
    private final ComplexArray back;
    private final ComplexArray best;
    private double bestValue;

    /**
     * @param rho any weight above 0 of the tail
     * @param gamma any weight above 0 of the measurements
     */
    TailProblem(NullSpaceInequality inequality, double rho, double gamma) {
        this.inequality = inequality;
        this.rho = rho;
        this.gamma = gamma;
        this.operator = inequality.operator();
        double dual = dualLength(inequality, rho, gamma);
        this.tau = 1 / (dual * inequality.operatorNorm());
        this.sigma = dual / inequality.operatorNorm();
        this.x = ComplexArray.zeros(operator.domain());
        this.u = ComplexArray.zeros(operator.range());
        this.nextX = ComplexArray.zeros(operator.domain());
        this.nextU = ComplexArray.zeros(operator.range());
        this.image = ComplexArray.zeros(operator.range());
        this.nextImage = ComplexArray.zeros(operator.range());
        this.back = ComplexArray.zeros(operator.domain());
        this.best = ComplexArray.zeros(operator.domain());
    }

    /**
     * How long u may get, where x has about the length 1: γ, and in a solution no longer than what makes
     * {@code |A*u|_i = ρw_i/√ξ} outside of Δ and {@code A*u = −f v} on it, with f about 1.
     */
    private static double dualLength(NullSpaceInequality inequality, double rho, double gamma) {
        double square = 1;
        for (int i = 0; i < inequality.operator().domain().size(); i++) {
            double weight = rho * inequality.tailWeight(i);
            square += weight * weight;
        }
        return Math.min(gamma, Math.sqrt(square) / inequality.operatorNorm());
    }

    /** Runs so many layers from {@code guess} and returns the best x met; it is overwritten by the next call. */
    ComplexArray solve(boolean[] support, ComplexArray guess, int layers) {
        ComplexArray v = direction(support, guess);
        x.set(guess);
        x.scale(1 / guess.innerRe(v));
        operator.apply(x, image, workspace);
        operator.adjoint(u, back, workspace);
        best.set(x);
        bestValue = value(x, image, support);
        for (int layer = 0; layer < layers; layer++) {
            layer(support, v);
        }
        return best;
    }

    /** {@code x_Δ/‖x_Δ‖₂}. */
    private static ComplexArray direction(boolean[] support, ComplexArray x) {
        ComplexArray v = ComplexArray.zeros(x.shape());
        for (int i = 0; i < support.length; i++) {
            if (support[i]) {
                v.re()[i] = x.re()[i];
                v.im()[i] = x.im()[i];
            }
        }
        v.scale(1 / v.norm());
        return v;
    }

    private void layer(boolean[] support, ComplexArray v) {
        nextX.set(x);
        nextX.add(-tau, back);
        shrinkTail(support);
        nextX.add(1 - nextX.innerRe(v), v);
        operator.apply(nextX, nextImage, workspace);

        nextU.set(u);
        nextU.add(2 * sigma, nextImage);
        nextU.add(-sigma, image);
        double length = nextU.norm();
        if (length > gamma) {
            nextU.scale(gamma / length);
        }
        keepBest(support);

        moveTowards(x, nextX);
        moveTowards(image, nextImage);
        moveTowards(u, nextU);
        operator.adjoint(u, back, workspace);
    }

    private static void moveTowards(ComplexArray state, ComplexArray next) {
        state.scale(1 - RELAXATION);
        state.add(RELAXATION, next);
    }

    private void shrinkTail(boolean[] support) {
        for (int i = 0; i < support.length; i++) {
            if (!support[i]) {
                double re = nextX.re()[i];
                double im = nextX.im()[i];
                double magnitude = Math.sqrt(re * re + im * im);
                double threshold = tau * rho * inequality.tailWeight(i);
                double factor = magnitude > threshold ? 1 - threshold / magnitude : 0;
                nextX.re()[i] = re * factor;
                nextX.im()[i] = im * factor;
            }
        }
    }

    private void keepBest(boolean[] support) {
        double value = value(nextX, nextImage, support);
        if (value < bestValue) {
            bestValue = value;
            best.set(nextX);
        }
    }

    /** {@code f(x)} over {@code ‖x_Δ‖₂}. */
    private double value(ComplexArray candidate, ComplexArray measured, boolean[] support) {
        double square = 0;
        double tail = 0;
        for (int i = 0; i < support.length; i++) {
            double re = candidate.re()[i];
            double im = candidate.im()[i];
            if (support[i]) {
                square += re * re + im * im;
            } else {
                tail += inequality.tailWeight(i) * Math.sqrt(re * re + im * im);
            }
        }
        return (rho * tail + gamma * measured.norm()) / Math.sqrt(square);
    }
}
