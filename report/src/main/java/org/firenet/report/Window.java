package org.firenet.report;

import java.util.Arrays;
import org.firenet.array.ComplexArray;

/**
 * The range of values that a picture shows, mapped linearly onto [0, 1]; what lies outside is cut off at the ends.
 * Pictures that are to be compared must share one window.
 *
 * @param low the value at 0
 * @param high the value at 1, greater than {@code low}
 */
public record Window(double low, double high) {
    private static final double PERCENTILE = 0.999;
    /** A least value of less than this share of the greatest counts as 0. */
    private static final double NEGLIGIBLE = 0.01;

    public Window {
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(low < high)) {
            throw new IllegalArgumentException(
                    "a window goes from a finite value to a greater one, found [" + low + ", " + high + "]");
        }
    }

    /** {@link #robust(double[])} of the magnitudes. */
    public static Window robust(ComplexArray values) {
        return robust(values.magnitude());
    }

    /**
     * From 0 to the 99.9th percentile of the finite values (the smallest value that at least 99.9 % of them do not
     * exceed), so that one hot pixel does not turn the rest black. Where that percentile is not positive, to the greatest
     * finite value; where this is not positive either, {@code [0, 1]}.
     */
    public static Window robust(double[] values) {
        double[] sorted = finite(values);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(PERCENTILE * sorted.length);
        double percentile = rank == 0 ? 0 : sorted[rank - 1];
        return percentile > 0 ? new Window(0, percentile) : full(values);
    }

    /** {@link #full(double[])} of the magnitudes. */
    public static Window full(ComplexArray values) {
        return full(values.magnitude());
    }

    /** From 0 to the greatest finite value; {@code [0, 1]} where that is not positive. */
    public static Window full(double[] values) {
        double greatest = Arrays.stream(finite(values)).max().orElse(0);
        return new Window(0, greatest > 0 ? greatest : 1);
    }

    /** {@link #robust(double[])}; {@link #spanning} where the values go further below 0 than rounding and ringing do. */
    public static Window usual(double[] values) {
        Window all = spanning(values);
        return all.low < -NEGLIGIBLE * Math.abs(all.high) ? all : robust(values);
    }

    /** From the least to the greatest finite value; a window of width 1 around where there is only one value. */
    public static Window spanning(double[] values) {
        double[] finite = finite(values);
        double least = Arrays.stream(finite).min().orElse(0);
        double greatest = Arrays.stream(finite).max().orElse(1);
        return least < greatest ? new Window(least, greatest) : new Window(least - 0.5, least + 0.5);
    }

    /** Where a value lies: {@code (value − low)/(high − low)}, cut off at 0 and 1; NaN for NaN. */
    public double position(double value) {
        if (value <= low) {
            return 0;
        }
        if (value >= high) {
            return 1;
        }
        // Halves, so that the width of the window can't overflow.
        return (value / 2 - low / 2) / (high / 2 - low / 2);
    }

    /** The value at ½. */
    double middle() {
        return low / 2 + high / 2;
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
}
