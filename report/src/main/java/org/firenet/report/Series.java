package org.firenet.report;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A named curve: value {@code i} belongs to layer {@code i + 1}. Holds its own copy of the values. What a logarithmic axis
 * can show are values from 1e−300 to 1e300; smaller ones count as zero, greater ones as infinite.
 */
record Series(String name, double[] values) {
    private static final double LEAST = 1e-300;
    private static final double GREATEST = 1e300;

    Series {
        values = values.clone();
    }

    /** The values that a logarithmic axis can show. */
    DoubleStream visible() {
        return Arrays.stream(values).filter(Series::isVisible);
    }

    static boolean isVisible(double value) {
        return value >= LEAST && value <= GREATEST;
    }

    /** The layers whose value is zero or negative: off the bottom of a logarithmic axis, but not missing. */
    IntStream layersAtOrBelowZero() {
        return IntStream.range(0, values.length).filter(i -> values[i] < LEAST).map(i -> i + 1);
    }
}
