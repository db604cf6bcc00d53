package org.firenet.testing;

/** How much larger a bound is than what it bounds, over many instances. */
public final class Looseness {
    private double least = Double.POSITIVE_INFINITY;
    private int instances;

    /** Adds an instance; where both are zero to rounding there is no factor. */
    public void add(double actual, double bound) {
        instances++;
        if (actual > 1e-12) {
            least = Math.min(least, bound / actual);
        }
    }

    /** The smallest factor: 1 if the bound was attained. */
    public double least() {
        return least;
    }

    public int instances() {
        return instances;
    }
}
