package org.firenet.design;

import java.util.Arrays;

/**
 * The smallest, middle and largest of several relative errors.
 *
 * @param examples of how many
 */
public record Errors(double best, double median, double worst, int examples) {
    /**
     * @param errors at least one
     */
    public static Errors of(double... errors) {
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return new Errors(sorted[0], (sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[n - 1], n);
    }
}
