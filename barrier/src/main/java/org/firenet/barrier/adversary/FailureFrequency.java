package org.firenet.barrier.adversary;

import java.util.function.DoubleUnaryOperator;

/**
 * A failure frequency with its Clopper–Pearson interval of confidence 95 %: the failure probabilities p for which neither
 * {@code P(X ≥ failures)} nor {@code P(X ≤ failures)} falls below 2.5 %, X binomial (trials, p).
 */
public record FailureFrequency(int failures, int trials, double lower, double upper) {
    private static final double TAIL = 0.025;

    /** The interval for {@code failures} out of {@code trials}. */
    public static FailureFrequency of(int failures, int trials) {
        if (trials < 1 || failures < 0 || failures > trials) {
            throw new IllegalArgumentException(failures + " failures in " + trials + " trials");
        }
        double lower = failures == 0 ? 0 : root(p -> 1 - cumulative(failures - 1, trials, p) - TAIL);
        double upper = failures == trials ? 1 : root(p -> TAIL - cumulative(failures, trials, p));
        return new FailureFrequency(failures, trials, lower, upper);
    }

    public double frequency() {
        return (double) failures / trials;
    }

    /** The zero in [0, 1] of an increasing function, by bisection. */
    private static double root(DoubleUnaryOperator increasing) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (increasing.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** {@code P(X ≤ k)}, summed with logarithms of the terms since they underflow for many trials. */
    private static double cumulative(int k, int trials, double p) {
        double logTerm = trials * Math.log1p(-p);
        double sum = Math.exp(logTerm);
        double logOdds = Math.log(p) - Math.log1p(-p);
        for (int i = 1; i <= k; i++) {
            logTerm += Math.log((double) (trials - i + 1) / i) + logOdds;
            sum += Math.exp(logTerm);
        }
        return sum;
    }
}
