package org.firenet.network;

/**
 * A schedule of few layers for problems that know the proximal map of their regulariser only for small steps
 * ({@link org.firenet.problem.ShiftAveragedLasso}). The steps are {@code τ = b/‖A‖, σ = 1/(b‖A‖)} as in a
 * {@link TunedSchedule}, but b falls from layer to layer, in equal ratios: large steps bring the coefficients near, small
 * ones, the dual variable with them, to where they belong. Without restarts and looks at the gap; the last point is the
 * output.
 *
 * @param layers number of layers, at least 1
 * @param balance b over ‖y‖ in the first layer
 * @param settled b over ‖y‖ in the last layer, at most the balance
 * @param relaxation ϱ in (0, 2)
 */
public record SettlingSchedule(int layers, double balance, double settled, double relaxation) implements Schedule {
    public static final double DEFAULT_BALANCE = 1.5;

    /** On phantoms with eight coils better than 0.05 after 10 layers in most cases; after 15 to 30 it is often the other way round. */
    public static final double DEFAULT_SETTLED = 0.1;

    /** Of 1, 1.3, 1.5 and 1.9 the one that is near the best after 10 layers and after 30; 1.9 swings too far. */
    public static final double DEFAULT_RELAXATION = 1.5;

    /** @throws IllegalArgumentException if a parameter is out of range */
    public SettlingSchedule {
        Steps.requireAtLeastOne("the number of layers", layers);
        Steps.requirePositive("the balance", balance);
        Steps.requirePositive("the settled balance", settled);
        if (settled > balance) {
            throw new IllegalArgumentException(
                    "the settled balance must be at most the balance " + balance + ", found " + settled);
        }
        Steps.requireRelaxation(relaxation);
    }

    /** The given number of layers with the default parameters. */
    public static SettlingSchedule of(int layers) {
        return new SettlingSchedule(layers, DEFAULT_BALANCE, DEFAULT_SETTLED, DEFAULT_RELAXATION);
    }

    @Override
    public Outcome run(Engine engine, LayerListener listener) {
        Steps.requireUsableNorm(engine.operatorNorm());
        // All-zero data have the solution 0 whatever the steps are.
        double unit = engine.measurementNorm() > 0 ? engine.measurementNorm() : 1;
        for (int number = 1; ; number++) {
            double b = balance(number) * unit;
            engine.layer(b / engine.operatorNorm(), 1 / (b * engine.operatorNorm()), relaxation);
            boolean goOn = listener.afterLayer(new Layer(number, layers, 0, () -> Iterate.LAST, engine));
            if (!goOn || number == layers) {
                return new Outcome(Iterate.LAST, number, 0, goOn);
            }
        }
    }

    /** b over ‖y‖ in a layer; a network of one layer takes the first. */
    private double balance(int number) {
        return layers == 1 ? balance : balance * Math.pow(settled / balance, (number - 1.0) / (layers - 1));
    }

    @Override
    public double stepExponent(int restarts, double measurementNorm) {
        return measurementNorm > 0 ? 1 : 0;
    }
}
