package org.firenet.network;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.PowerIteration;
import org.firenet.problem.SquareRootLasso;
import org.jspecify.annotations.Nullable;

/**
 * The engine to be read beside the paper: double precision, any linear operator, plain loops. Since Ax and A*u of every
 * point are kept, objective and dual value cost no transform.
 */
public final class ReferenceEngine implements Engine {
    private final SquareRootLasso problem;
    private final LinearOperator operator;
    private final double operatorNorm;
    private final Workspace workspace = new Workspace();
    private final Point state;
    private final Point last;
    private final Point mean;
    private int layersInMean;

    /** Coefficients, dual variable, and their images under A and A*. */
    private record Point(ComplexArray x, ComplexArray ax, ComplexArray u, ComplexArray adjointU) {
        static Point zeros(LinearOperator operator) {
            return new Point(
                    ComplexArray.zeros(operator.domain()),
                    ComplexArray.zeros(operator.range()),
                    ComplexArray.zeros(operator.range()),
                    ComplexArray.zeros(operator.domain()));
        }

        /** this ← this + factor · (other − this). */
        void moveTowards(Point other, double factor) {
            blend(x, other.x, factor);
            blend(ax, other.ax, factor);
            blend(u, other.u, factor);
            blend(adjointU, other.adjointU, factor);
        }

        void clearDual() {
            u.clear();
            adjointU.clear();
        }

        private static void blend(ComplexArray a, ComplexArray b, double factor) {
            if (factor == 1) {
                a.set(b);
            } else {
                a.scale(1 - factor);
                a.add(factor, b);
            }
        }
    }

    /** An engine for the given problem; the norm of an operator that does not know its own is estimated once. */
    public ReferenceEngine(SquareRootLasso problem) {
        this.problem = problem;
        this.operator = problem.operator();
        this.operatorNorm = PowerIteration.DEFAULT.safeNorm(operator);
        this.state = Point.zeros(operator);
        this.last = Point.zeros(operator);
        this.mean = Point.zeros(operator);
    }

    @Override
    public double operatorNorm() {
        return operatorNorm;
    }

    @Override
    public double measurementNorm() {
        return problem.measurements().norm();
    }

    @Override
    public void start(@Nullable ComplexArray guess) {
        if (guess == null) {
            state.x.clear();
            state.ax.clear();
        } else {
            state.x.set(guess);
            operator.apply(guess, state.ax, workspace);
        }
        state.clearDual();
        last.moveTowards(state, 1);
        mean.moveTowards(state, 1);
        layersInMean = 0;
    }

    @Override
    public void layer(double tau, double sigma, double relaxation) {
        last.x.set(state.x);
        last.x.add(-tau, state.adjointU);
        softThreshold(last.x, tau * problem.lambda());
        operator.apply(last.x, last.ax, workspace);

        last.u.set(state.u);
        last.u.add(2 * sigma, last.ax);
        last.u.add(-sigma, state.ax);
        last.u.add(-sigma, problem.measurements());
        projectOntoUnitBall(last.u);
        operator.adjoint(last.u, last.adjointU, workspace);

        state.moveTowards(last, relaxation);
        layersInMean++;
        mean.moveTowards(last, 1.0 / layersInMean);
    }

    /** {@code S_t(z)_i = z_i · max(0, 1 − t w_i/|z_i|)}. */
    private void softThreshold(ComplexArray z, double threshold) {
        for (int i = 0; i < z.size(); i++) {
            double re = z.re()[i];
            double im = z.im()[i];
            double magnitude = Math.sqrt(re * re + im * im);
            double t = threshold * problem.weight(i);
            double factor = magnitude > t ? 1 - t / magnitude : 0;
            z.re()[i] = re * factor;
            z.im()[i] = im * factor;
        }
    }

    /** {@code B(v) = v · min(1, 1/‖v‖₂)}. */
    private static void projectOntoUnitBall(ComplexArray v) {
        double norm = v.norm();
        if (norm > 1) {
            v.scale(1 / norm);
        }
    }

    @Override
    public void restart(Iterate from) {
        state.moveTowards(point(from), 1);
        layersInMean = 0;
    }

    @Override
    public void restartWithZeroDual(Iterate from) {
        restart(from);
        state.clearDual();
    }

    @Override
    public double objective(Iterate iterate) {
        Point point = point(iterate);
        return problem.objective(point.x, point.ax);
    }

    @Override
    public double dualValue(Iterate iterate) {
        Point point = point(iterate);
        return problem.dualValue(point.u, point.adjointU);
    }

    @Override
    public void readCoefficients(Iterate iterate, ComplexArray out) {
        out.set(point(iterate).x);
    }

    @Override
    public void readDual(Iterate iterate, ComplexArray out) {
        out.set(point(iterate).u);
    }

    private Point point(Iterate iterate) {
        return iterate == Iterate.LAST ? last : mean;
    }
}
