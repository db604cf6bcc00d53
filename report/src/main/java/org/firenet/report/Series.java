package org.firenet.report;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A named curve: value {@code i} belongs to layer {@code i + 1}. Holds its own copy of the values. */
record Series(String name, double[] values) {
    Series {
        values = values.clone();
    }

    /** The values that a logarithmic axis can show: finite and positive. */
    DoubleStream visible() {
        return Arrays.stream(values).filter(Series::isVisible);
    }

    static boolean isVisible(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    /** The layers whose value is zero or negative: off the bottom of a logarithmic axis, but not missing. */
    IntStream layersAtOrBelowZero() {
        return IntStream.range(0, values.length).filter(i -> values[i] <= 0).map(i -> i + 1);
    }
}
