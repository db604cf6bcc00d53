package org.firenet.network.derivative;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.network.Engine;
import org.firenet.network.Iterate;
import org.firenet.operator.LinearOperator;
import org.jspecify.annotations.Nullable;

/**
 * An engine that writes down what the schedule has it do: the numbers of each layer, the restarts, and the state at each
 * restart and every few layers. No operator is applied for it.
 */
final class RecordingEngine implements Engine {
    private final Engine engine;
    private final int segmentLength;
    private final State state;
    private final State last;
    private final List<Round> rounds = new ArrayList<>();

    /**
     * @param segmentLength layers between checkpoints, at least 1
     */
    RecordingEngine(Engine engine, LinearOperator operator, int segmentLength) {
        this.engine = engine;
        this.segmentLength = segmentLength;
        this.state = State.zeros(operator);
        this.last = State.zeros(operator);
    }

    List<Round> rounds() {
        return rounds;
    }

    @Override
    public void start(@Nullable ComplexArray guess) {
        engine.start(guess);
        state.clear();
        if (guess != null) {
            state.x().set(guess);
        }
        rounds.clear();
        rounds.add(new Round(Iterate.LAST, true));
    }

    @Override
    public void layer(double tau, double sigma, double relaxation) {
        segment().steps().add(new Step(tau, sigma, relaxation));
        engine.layer(tau, sigma, relaxation);
        read(Iterate.LAST, last);
        state.scale(1 - relaxation);
        state.add(relaxation, last);
    }

    private Segment segment() {
        List<Segment> segments = rounds.get(rounds.size() - 1).segments();
        if (segments.isEmpty() || segments.get(segments.size() - 1).steps().size() == segmentLength) {
            segments.add(new Segment(state.copy()));
        }
        return segments.get(segments.size() - 1);
    }

    @Override
    public void restart(Iterate from) {
        read(from, state);
        engine.restart(from);
        rounds.add(new Round(from, false));
    }

    @Override
    public void restartWithZeroDual(Iterate from) {
        read(from, state);
        state.u().clear();
        engine.restartWithZeroDual(from);
        rounds.add(new Round(from, true));
    }

    private void read(Iterate iterate, State to) {
        engine.readCoefficients(iterate, to.x());
        engine.readDual(iterate, to.u());
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
    public double objective(Iterate iterate) {
        return engine.objective(iterate);
    }

    @Override
    public double dualValue(Iterate iterate) {
        return engine.dualValue(iterate);
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
