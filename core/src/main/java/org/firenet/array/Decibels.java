package org.firenet.array;

/** Magnitudes on a logarithmic scale, so that small ones are seen beside large ones. */
public final class Decibels {
    private Decibels() {}

    /**
     * {@code 20·log₁₀(magnitude/reference)}, at least {@code floor}.
     *
     * @param magnitudes not negative; NaN and infinities stay what they are; not modified
     * @param reference what becomes 0, above 0
     * @param floor the least result in decibels, also that of 0
     */
    public static double[] of(double[] magnitudes, double reference, double floor) {
        double[] decibels = new double[magnitudes.length];
        for (int i = 0; i < decibels.length; i++) {
            decibels[i] = Math.max(floor, 20 * Math.log10(magnitudes[i] / reference));
        }
        return decibels;
    }
}
