package org.firenet.network;

/**
 * A schedule for fewer layers than the paper's: steps {@code τ = b/‖A‖, σ = 1/(b‖A‖)} with b about the length of the
 * solution over that of the dual variable, over-relaxed layers, and restarts, two early ones and then whenever the gap of the ergodic mean has fallen by about a given factor,
 * from the better one of the last point and the mean, dual variable included. At each restart b falls: at first large steps
 * bring the coefficients near, later smaller ones bring the dual variable to where it belongs. The gap is looked at only
 * as often as it can matter ({@link RestartClock}), since a look can cost half a layer. Three ideas of the literature on
 * primal–dual methods for linear programs and LASSO problems: scaled steps, over-relaxation (Condat 2013) and restarts
 * (Applegate, Hinder, Lu and Lubin 2023); the values of the defaults were chosen on phantoms, noise-free and noisy, Fourier
 * and Walsh.
 *
 * @param layers largest number of layers, at least 1
 * @param balance b over the bound on ‖y‖ before the first restart; larger values move the coefficients faster and the dual
 *     variable slower; {@link #FITTING_BALANCE} for one that fits the problem
 * @param decay in (0, 1]: what b is multiplied by at each restart, until it is a twentieth of what it was
 * @param relaxation ϱ in (0, 2)
 * @param restartFactor in (0, 1): restart once the gap is about this times the gap at the last restart, or less
 * @param measurementBound a bound on ‖y‖₂ that makes the steps of a round independent of the single y; NaN for ‖y‖₂
 *     itself
 * @param tolerance end the run at the first look that finds a relative gap of at most this; 0 for never
 */
public record TunedSchedule(
        int layers,
        double balance,
        double decay,
        double relaxation,
        double restartFactor,
        double measurementBound,
        double tolerance)
        implements Schedule {

    /** The value of {@code measurementBound} that stands for ‖y‖₂. */
    public static final double MEASUREMENT_NORM = Double.NaN;

    /**
     * The value of {@code balance} that stands for {@code min(2, 0.85/√ℓ)} with {@code ℓ = min(1, λ‖w‖₂/‖A‖)}. What k
     * layers leave of the gap is at most a multiple of {@code (‖x‖²/τ + ‖u‖²/σ)/k} (Chambolle and Pock 2011), which is least for
     * {@code b = ‖x‖/‖u‖}. Coefficients are about as long as y where {@code ‖A‖ = 1}, and no feasible u is longer than ℓ where
     * {@code AA* = ‖A‖²I}, since {@code ‖A‖‖u‖₂ = ‖A*u‖₂ ≤ λ‖w‖₂}. That asks for 1/ℓ at least; but long before the end
     * smaller steps do better, and root, factor and limit are what phantoms of 256² to 1024² agreed on. With a bound of
     * {@code ‖A*u‖} that is not known, ℓ is 1.
     */
    public static final double FITTING_BALANCE = Double.NaN;

    /** 0.85 in {@link #FITTING_BALANCE}. */
    private static final double FACTOR = 0.85;

    /** 2 in {@link #FITTING_BALANCE}. */
    private static final double LARGEST = 2;

    public static final double DEFAULT_DECAY = 0.85;

    /**
     * A balance for total variation, a compromise found on a noisy brain phantom: smaller ones end with a smaller gap after 100
     * layers, but have a larger one after 25.
     */
    public static final double TOTAL_VARIATION_BALANCE = 0.15;

    public static final double DEFAULT_RELAXATION = 1.9;
    public static final double DEFAULT_RESTART_FACTOR = 0.37;

    /** Smallest b over that before the first restart: what a run of a thousand layers still gains by. */
    private static final double LEAST = 0.05;

    /** With a tolerance no more layers go by without a look than this, or a quarter of those before if these are more. */
    private static final int UNSEEN = 4;

    /**
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public TunedSchedule {
        Steps.requireAtLeastOne("the number of layers", layers);
        if (!Double.isNaN(balance)) {
            Steps.requirePositive("the balance", balance);
        }
        if (!(decay > 0 && decay <= 1)) {
            throw new IllegalArgumentException(
                    "the decay of the balance must lie above 0 and at most at 1, found " + decay);
        }
        Steps.requireRelaxation(relaxation);
        if (!(restartFactor > 0 && restartFactor < 1)) {
            throw new IllegalArgumentException("the restart factor must lie between 0 and 1, found " + restartFactor);
        }
        if (!Double.isNaN(measurementBound)) {
            Steps.requirePositive("the bound on the measurements", measurementBound);
        }
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("the tolerance must lie in [0, 1), found " + tolerance);
        }
    }

    /** The given number of layers with the default parameters, those for wavelets. */
    public static TunedSchedule of(int layers) {
        return new TunedSchedule(
                layers,
                FITTING_BALANCE,
                DEFAULT_DECAY,
                DEFAULT_RELAXATION,
                DEFAULT_RESTART_FACTOR,
                MEASUREMENT_NORM,
                0);
    }

    /** The same schedule that ends at the first look that finds a relative gap of at most {@code tolerance}. */
    public TunedSchedule until(double newTolerance) {
        return new TunedSchedule(layers, balance, decay, relaxation, restartFactor, measurementBound, newTolerance);
    }

    /** The same schedule with another balance, a number or the fitting one, which restarts leave as it is. */
    public TunedSchedule withConstantBalance(double newBalance) {
        return new TunedSchedule(layers, newBalance, 1, relaxation, restartFactor, measurementBound, tolerance);
    }

    @Override
    public Outcome run(Engine engine, LayerListener listener) {
        double first = stepLength(engine);
        RestartClock clock = new RestartClock(restartFactor);
        double bestDual = 0;
        int restarts = 0;
        int checkAt = 1;
        for (int number = 1; ; number++) {
            double b = first * Math.max(LEAST, Math.pow(decay, restarts));
            engine.layer(b / engine.operatorNorm(), 1 / (b * engine.operatorNorm()), relaxation);
            boolean goOn = listener.afterLayer(new Layer(number, layers, restarts, () -> better(engine), engine));
            if (!goOn || number == layers) {
                return new Outcome(better(engine), number, restarts, goOn);
            }
            boolean look = clock.tick();
            if (tolerance > 0 && (look || number >= checkAt)) {
                checkAt = number + Math.max(UNSEEN, number / 4);
                bestDual = Math.max(bestDual, engine.dualValue(Iterate.MEAN));
                Iterate output = better(engine);
                if (engine.objective(output) * (1 - tolerance) <= bestDual) {
                    return new Outcome(output, number, restarts, true);
                }
            }
            if (look && (clock.endsRoundUnseen() || clock.isDue(gap(engine, Iterate.MEAN)))) {
                clock.restart(restart(engine));
                restarts++;
            }
        }
    }

    /** b, in the unit of the coefficients. */
    double stepLength(Engine engine) {
        Steps.requireUsableNorm(engine.operatorNorm());
        double bound = Double.isNaN(measurementBound) ? engine.measurementNorm() : measurementBound;
        double ratio = Double.isNaN(balance) ? fittingBalance(engine) : balance;
        // All-zero data have the solution 0 whatever the steps are.
        return bound > 0 ? ratio * bound : ratio;
    }

    private static double fittingBalance(Engine engine) {
        double dualLength = Math.min(1, engine.adjointBound() / engine.operatorNorm());
        return Math.min(LARGEST, FACTOR / Math.sqrt(dualLength));
    }

    @Override
    public double stepExponent(int restarts, double measurementNorm) {
        return Double.isNaN(measurementBound) && measurementNorm > 0 ? 1 : 0;
    }

    /** Restarts from the point with the smaller gap, and returns that gap. */
    private static double restart(Engine engine) {
        double last = gap(engine, Iterate.LAST);
        double mean = gap(engine, Iterate.MEAN);
        engine.restart(last <= mean ? Iterate.LAST : Iterate.MEAN);
        return Math.min(last, mean);
    }

    private static double gap(Engine engine, Iterate iterate) {
        return engine.objective(iterate) - engine.dualValue(iterate);
    }

    /** The point with the smaller objective. */
    private static Iterate better(Engine engine) {
        return engine.objective(Iterate.LAST) <= engine.objective(Iterate.MEAN) ? Iterate.LAST : Iterate.MEAN;
    }
}
