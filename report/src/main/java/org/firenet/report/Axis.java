package org.firenet.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * An axis of a plot: where a value lies, 0 at its start and 1 at its end, and which values are labelled.
 *
 * @param position from a value to its place
 * @param ticks in increasing order, all within the axis
 */
record Axis(DoubleUnaryOperator position, List<Tick> ticks) {
    private static final int MOST_TICKS = 10;
    private static final double[] STEPS = {1, 2, 5, 10};

    /** A labelled value. */
    record Tick(double value, String label) {}

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** A linear axis from {@code low} to {@code high}, labelled at multiples of 1, 2 or 5 times a power of ten, whole ones. */
    static Axis linear(double low, double high) {
        double step = Math.max(1, step((high - low) / MOST_TICKS));
        List<Tick> ticks = new ArrayList<>();
        for (double value = Math.ceil(low / step) * step; value <= high; value += step) {
            ticks.add(new Tick(value, Numbers.whole(value)));
        }
        return new Axis(value -> (value - low) / (high - low), ticks);
    }

    /** A linear axis from 0 to 1, labelled at the fifths. */
    static Axis unit() {
        List<Tick> ticks = new ArrayList<>();
        for (int fifth = 0; fifth <= 5; fifth++) {
            ticks.add(new Tick(fifth / 5.0, Numbers.brief(fifth / 5.0)));
        }
        return new Axis(value -> value, ticks);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return power
                * Arrays.stream(STEPS)
                        .filter(s -> s * power >= least)
                        .findFirst()
                        .orElse(10);
    }

    /**
     * A logarithmic axis that covers the numbers {@code low ≤ high}: over whole decades, or, where they span less than two
     * of them, from and to 1, 2 or 5 times a power of ten.
     *
     * @param low at least 1e−300
     * @param high at most 1e300
     */
    static Axis logarithmic(double low, double high) {
        boolean narrow = Math.log10(high / low) < 2;
        List<Tick> ticks = narrow ? narrowTicks(low, high) : decades(low, high);
        double start = Math.log10(ticks.get(0).value());
        double end = Math.log10(ticks.get(ticks.size() - 1).value());
        return new Axis(value -> (Math.log10(value) - start) / (end - start), ticks);
    }

    /** The last of 1, 2, 5 at or below {@code low}, those between, and the first one above {@code high}. */
    private static List<Tick> narrowTicks(double low, double high) {
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(Math.log10(low)) - 1; ; exponent++) {
            for (int digit : new int[] {1, 2, 5}) {
                double value = digit * Math.pow(10, exponent);
                if (value <= low) {
                    ticks.clear();
                }
                ticks.add(new Tick(value, Numbers.scientific(digit, exponent)));
                if (value > high) {
                    return ticks;
                }
            }
        }
    }

    private static List<Tick> decades(double low, double high) {
        int start = (int) Math.floor(Math.log10(low));
        int end = (int) Math.ceil(Math.log10(high));
        int stride = (int) Math.max(1, step((end - start) / (double) MOST_TICKS));
        int first = Math.floorDiv(start, stride) * stride;
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent < end + stride; exponent += stride) {
            ticks.add(new Tick(Math.pow(10, exponent), Numbers.scientific(1, exponent)));
        }
        return ticks;
    }
}
