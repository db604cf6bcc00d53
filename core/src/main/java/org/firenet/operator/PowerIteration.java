package org.firenet.operator;

import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;

/**
 * Estimates the spectral norm by power iteration on {@code A*A} from a seeded random start. The estimate approaches
 * ‖A‖ from below; {@link #safeNorm} adds the margin that step sizes need. A random start in a large space has little of a
 * single largest singular value: a coarse tolerance stops at the others before it shows, and where the others come
 * closer than about 3 % so does the default.
 *
 * @param tolerance stop when the estimate grows by less than this fraction in one step
 * @param maxIterations at most so many applications of A and A*
 * @param seed of the random start
 */
public record PowerIteration(double tolerance, int maxIterations, long seed) {
    /** Fraction added by {@link #safeNorm}. */
    public static final double MARGIN = 0.01;

    public static final PowerIteration DEFAULT = new PowerIteration(1e-8, 300, 1);

    public PowerIteration {
        if (!(tolerance > 0) || maxIterations < 1) {
            throw new IllegalArgumentException("power iteration needs a tolerance above 0 and at least one iteration,"
                    + " found " + tolerance + " and " + maxIterations);
        }
    }

    /** An estimate of ‖A‖ from below. */
    public double estimate(LinearOperator operator) {
        return estimate(operator, Double.POSITIVE_INFINITY);
    }

    /** Likewise, but ends as soon as the estimate is at least {@code enough}. */
    private double estimate(LinearOperator operator, double enough) {
        Workspace workspace = new Workspace();
        ComplexArray x = ComplexArray.zeros(operator.domain());
        ComplexArray y = ComplexArray.zeros(operator.range());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < x.size(); i++) {
            x.re()[i] = random.nextDouble() - 0.5;
            x.im()[i] = random.nextDouble() - 0.5;
        }
        double norm = 0;
        for (int k = 0; k < maxIterations; k++) {
            double length = x.norm();
            if (length == 0) {
                return 0;
            }
            x.scale(1 / length);
            operator.apply(x, y, workspace);
            double previous = norm;
            norm = y.norm();
            if (norm >= enough || (norm - previous <= tolerance * norm && k > 0)) {
                return norm;
            }
            operator.adjoint(y, x, workspace);
        }
        return norm;
    }

    /**
     * The norm that step sizes should be built on: the exact one where it is known, else the estimate plus 1 %, but no more
     * than a known bound. A bound that turns out to be that close ends the estimation.
     */
    public double safeNorm(LinearOperator operator) {
        OperatorNorm known = operator.norm();
        if (known.exact()) {
            return known.value();
        }
        double factor = 1 + MARGIN;
        return known.isKnown()
                ? Math.min(factor * estimate(operator, known.value() / factor), known.value())
                : factor * estimate(operator);
    }
}
