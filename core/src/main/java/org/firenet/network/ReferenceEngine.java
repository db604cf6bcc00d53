package org.firenet.network;

import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.operator.LinearOperator;
import org.firenet.problem.ConvexProblem;
import org.jspecify.annotations.Nullable;

/**
 * The engine to be read beside the paper: double precision, any linear operator, plain loops. Since Ax and A*u of every
 * point are kept, objective and dual value cost no transform.
 */
public final class ReferenceEngine implements Engine {
    private final ConvexProblem problem;
    private final LinearOperator operator;
    private final double operatorNorm;
    private final Workspace workspace = new Workspace();
    private final Point state;
    private final Point last;
    private final Point mean;
    private int layersInMean;
    private double lastDual = Double.NaN;
    private double meanDual = Double.NaN;

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
    public ReferenceEngine(ConvexProblem problem) {
        this.problem = problem;
        this.operator = problem.operator();
        this.operatorNorm = problem.operatorNorm();
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
        return problem.measurementNorm();
    }

    @Override
    public double adjointBound() {
        return problem.adjointBound();
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
        makeAllPointsTheState();
    }

    private void makeAllPointsTheState() {
        last.moveTowards(state, 1);
        mean.moveTowards(state, 1);
        layersInMean = 0;
        forgetDualValues();
    }

    @Override
    public void layer(double tau, double sigma, double relaxation) {
        last.x.set(state.x);
        last.x.add(-tau, state.adjointU);
        problem.primalProximal(tau, last.x);
        operator.apply(last.x, last.ax, workspace);

        last.u.set(state.u);
        last.u.add(2 * sigma, last.ax);
        last.u.add(-sigma, state.ax);
        problem.dualProximal(sigma, last.u);
        operator.adjoint(last.u, last.adjointU, workspace);

        state.moveTowards(last, relaxation);
        layersInMean++;
        mean.moveTowards(last, 1.0 / layersInMean);
        forgetDualValues();
    }

    @Override
    public void restart(Iterate from) {
        state.moveTowards(point(from), 1);
        makeAllPointsTheState();
    }

    @Override
    public void restartWithZeroDual(Iterate from) {
        state.moveTowards(point(from), 1);
        state.clearDual();
        makeAllPointsTheState();
    }

    @Override
    public double objective(Iterate iterate) {
        Point point = point(iterate);
        return problem.objective(point.x, point.ax);
    }

    @Override
    public double dualValue(Iterate iterate) {
        // Schedule, certificate and listener ask for the same values after each layer.
        if (iterate == Iterate.LAST) {
            lastDual = Double.isNaN(lastDual) ? problem.dualValue(last.u, last.adjointU, last.x) : lastDual;
            return lastDual;
        }
        meanDual = Double.isNaN(meanDual) ? problem.dualValue(mean.u, mean.adjointU, mean.x) : meanDual;
        return meanDual;
    }

    private void forgetDualValues() {
        lastDual = Double.NaN;
        meanDual = Double.NaN;
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
