package org.firenet.network;

import org.firenet.array.ComplexArray;
import org.jspecify.annotations.Nullable;

/**
 * An engine that keeps the best dual variable that anybody has looked at. Every one gives a lower bound of the minimum of
 * F, whatever layer it comes from; u = 0 gives the bound 0.
 */
final class CertifyingEngine implements Engine {
    private final Engine engine;
    private final ComplexArray best;
    private double bestValue;

    /**
     * @param zero an array of zeros that receives the dual variables
     */
    CertifyingEngine(Engine engine, ComplexArray zero) {
        this.engine = engine;
        this.best = zero;
    }

    /** The best dual variable so far. */
    ComplexArray bestDual() {
        return best;
    }

    /** The best dual value so far, after a look at both points. */
    double look() {
        dualValue(Iterate.LAST);
        dualValue(Iterate.MEAN);
        return bestValue;
    }

    @Override
    public double dualValue(Iterate iterate) {
        double value = engine.dualValue(iterate);
        if (value > bestValue) {
            bestValue = value;
            engine.readDual(iterate, best);
        }
        return value;
    }

    @Override
    public double operatorNorm() {
        return engine.operatorNorm();
    }

    @Override
    public double measurementNorm() {
        return engine.measurementNorm();
    }

    @Override
    public double adjointBound() {
        return engine.adjointBound();
    }

    @Override
    public void start(@Nullable ComplexArray guess) {
        engine.start(guess);
    }

    @Override
    public void layer(double tau, double sigma, double relaxation) {
        engine.layer(tau, sigma, relaxation);
    }

    @Override
    public void restart(Iterate from) {
        engine.restart(from);
    }

    @Override
    public void restartWithZeroDual(Iterate from) {
        engine.restartWithZeroDual(from);
    }

    @Override
    public double objective(Iterate iterate) {
        return engine.objective(iterate);
    }

    @Override
    public void readCoefficients(Iterate iterate, ComplexArray out) {
        engine.readCoefficients(iterate, out);
    }

    @Override
    public void readDual(Iterate iterate, ComplexArray out) {
        engine.readDual(iterate, out);
    }
}
