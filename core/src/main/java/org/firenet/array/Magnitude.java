package org.firenet.array;

/**
 * The magnitudes that problems are posed in: far wider than any unit of measurement needs, and narrow enough for the
 * square of a quotient of two such numbers to be a double that neither overflows nor loses digits.
 */
public final class Magnitude {
    public static final double SMALLEST = 1e-50;
    public static final double LARGEST = 1e50;

    private Magnitude() {}

    /** Whether a number lies between {@link #SMALLEST} and {@link #LARGEST}; false for NaN. */
    public static boolean isUsable(double value) {
        return value >= SMALLEST && value <= LARGEST;
    }
}
