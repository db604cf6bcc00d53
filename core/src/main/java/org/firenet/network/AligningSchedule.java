package org.firenet.network;

/**
 * A schedule for networks that begin with a good guess. The dual variable begins at 0, so that the first layers of any
 * schedule leave a guess before they come back to it. Here a first layer hardly moves the coefficients and takes a dual
 * step so long that u becomes the direction of the residual, {@code (Ax₀ − y)/‖Ax₀ − y‖₂}: the dual variable that belongs
 * to the guess. The given schedule goes on from there, best with a small balance: large primal steps suit a start from 0,
 * and take a good guess apart. The price: a bad guess is left more slowly, too.
 *
 * @param then what follows the aligning layer
 */
public record AligningSchedule(TunedSchedule then) implements Schedule {
    /**
     * The primal step of the aligning layer over the usual one, and the usual dual step over its. A residual of more than
     * about this share of the measurements is taken for one; rounding errors in single precision are not.
     */
    private static final double SHRINK = 1e-3;

    /** b over ‖y‖ after a guess: of 1.5 and 0.1 the one that left phantoms with 8 % error nearer to the truth. */
    private static final double BALANCE = 0.1;

    /** An aligning layer and so many layers of the tuned schedule with small primal steps. */
    public static AligningSchedule of(int layers) {
        return new AligningSchedule(TunedSchedule.of(layers).withConstantBalance(BALANCE));
    }

    @Override
    public int layers() {
        return then.layers() + 1;
    }

    @Override
    public Outcome run(Engine engine, LayerListener listener) {
        double b = then.stepLength(engine);
        engine.layer(SHRINK * b / engine.operatorNorm(), 1 / (SHRINK * b * engine.operatorNorm()), 1);
        if (!listener.afterLayer(new Layer(1, layers(), 0, () -> Iterate.LAST, engine))) {
            return new Outcome(Iterate.LAST, 1, 0, false);
        }
        engine.restart(Iterate.LAST);
        Outcome outcome = then.run(engine, layer -> listener.afterLayer(afterAligning(layer)));
        return new Outcome(outcome.output(), outcome.layers() + 1, outcome.restarts() + 1, outcome.complete());
    }

    private static Layer afterAligning(Layer layer) {
        return new Layer(
                layer.number() + 1, layer.of() + 1, layer.restarts() + 1, layer.choice(), layer.engine(), layer.dual());
    }

    @Override
    public double stepExponent(int restarts, double measurementNorm) {
        return then.stepExponent(restarts, measurementNorm);
    }
}
