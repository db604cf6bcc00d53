package org.firenet.network;

/**
 * The schedule of the paper: n restarts of p inner layers. With {@code ε₀} given, restart k = 1 … n sets
 * {@code ε_k = ν(δ + ε_{k−1})}, {@code α = 2‖A‖/(ε_k p)}, runs p layers with the steps {@code τ = τ₀/α, σ = σ₀α} from the
 * current coefficients and dual 0, and continues from the ergodic mean of the p layers. This is the paper's network
 * {@code φ ← (1/α) Inner_p(αy, αφ)} without its scaling by α.
 *
 * @param restarts n ≥ 1
 * @param innerLayers p ≥ 1
 * @param nu ν in (0, 1), the factor by which the error shrinks per restart; the paper takes 1/e
 * @param delta δ > 0, the accuracy below which nothing is promised, in units of F
 * @param epsilon0 ε₀ > 0, a bound on F at the beginning; NaN for ‖y‖₂
 * @param tau0 τ₀ > 0
 * @param sigma0 σ₀ > 0, {@code τ₀σ₀‖A‖² ≤ 1}
 */
public record PaperSchedule(
        int restarts, int innerLayers, double nu, double delta, double epsilon0, double tau0, double sigma0)
        implements Schedule {

    /** The value of {@code epsilon0} that stands for ‖y‖₂. */
    public static final double MEASUREMENT_NORM = Double.NaN;

    /**
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public PaperSchedule {
        Steps.requireAtLeastOne("the number of restarts n", restarts);
        Steps.requireAtLeastOne("the number of inner layers p", innerLayers);
        if (!(nu > 0 && nu < 1)) {
            throw new IllegalArgumentException("nu must lie between 0 and 1, found " + nu);
        }
        Steps.requirePositive("delta", delta);
        if (!Double.isNaN(epsilon0)) {
            Steps.requirePositive("epsilon0", epsilon0);
        }
        Steps.requirePositive("tau0", tau0);
        Steps.requirePositive("sigma0", sigma0);
        if ((long) restarts * innerLayers > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "n times p must be below 2^31, found " + restarts + " times " + innerLayers);
        }
    }

    /** n restarts of p layers with the paper's other parameters: ν = 1/e, δ = 1e−9, ε₀ = ‖y‖₂, τ₀ = σ₀ = 1. */
    public static PaperSchedule of(int restarts, int innerLayers) {
        return new PaperSchedule(restarts, innerLayers, Math.exp(-1), 1e-9, MEASUREMENT_NORM, 1, 1);
    }

    @Override
    public int layers() {
        return restarts * innerLayers;
    }

    @Override
    public Outcome run(Engine engine, LayerListener listener) {
        Steps.requireUsableNorm(engine.operatorNorm());
        Steps.requireStable(tau0, sigma0, engine.operatorNorm());
        double epsilon = Double.isNaN(epsilon0) ? engine.measurementNorm() : epsilon0;
        int number = 0;
        for (int k = 0; k < restarts; k++) {
            if (k > 0) {
                // For the certificate alone: after many layers the last restarts are no better than the first.
                engine.dualValue(Iterate.LAST);
                engine.dualValue(Iterate.MEAN);
                engine.restartWithZeroDual(Iterate.MEAN);
            }
            epsilon = nu * (delta + epsilon);
            double alpha = 2 * engine.operatorNorm() / (epsilon * innerLayers);
            for (int j = 0; j < innerLayers; j++) {
                engine.layer(tau0 / alpha, sigma0 * alpha, 1);
                number++;
                if (!listener.afterLayer(new Layer(number, layers(), k, () -> Iterate.MEAN, engine))) {
                    return new Outcome(Iterate.MEAN, number, k, false);
                }
            }
        }
        return new Outcome(Iterate.MEAN, number, restarts - 1, true);
    }

    /** τ is proportional to ε, and {@code ε_k = ν^k ε₀ + δ(ν + … + ν^k)}. */
    @Override
    public double stepExponent(int restarted, double measurementNorm) {
        if (!Double.isNaN(epsilon0)) {
            return 0;
        }
        double epsilon = measurementNorm;
        double slope = 1;
        for (int k = 0; k <= restarted; k++) {
            epsilon = nu * (delta + epsilon);
            slope *= nu;
        }
        return slope * measurementNorm / epsilon;
    }
}
