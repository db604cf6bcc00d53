package org.firenet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Cuts a series where it can't be shown, and keeps no more points than the eye can see. */
final class Polylines {
    /** Half the length of the stroke that stands for a point without neighbours, in pixels. */
    private static final double DOT = 3;

    private Polylines() {}

    /**
     * The stretches of visible values, as x₀, y₀, x₁, y₁, … in pixels. Of the points that fall into one column of pixels
     * only the first, the last and the two extremes are kept, so a spike is never lost.
     *
     * @param x from a layer to pixels, increasing
     * @param y from a value to pixels
     */
    static List<double[]> of(Series series, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        List<double[]> lines = new ArrayList<>();
        double[] values = series.values();
        int start = 0;
        for (int i = 0; i <= values.length; i++) {
            if (i == values.length || !Series.isVisible(values[i])) {
                if (i > start) {
                    lines.add(line(values, start, i, x, y));
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static double[] line(double[] values, int start, int end, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        if (end == start + 1) {
            double left = x.applyAsDouble(end);
            double height = y.applyAsDouble(values[start]);
            return new double[] {left - DOT, height, left + DOT, height};
        }
        DoubleStream.Builder points = DoubleStream.builder();
        int first = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || Math.floor(x.applyAsDouble(i + 1)) > Math.floor(x.applyAsDouble(first + 1))) {
                addColumn(points, values, first, i, x, y);
                first = i;
            }
        }
        return points.build().toArray();
    }

    /** The points {@code first} to {@code end − 1}, which share a column of pixels. */
    private static void addColumn(
            DoubleStream.Builder points,
            double[] values,
            int first,
            int end,
            DoubleUnaryOperator x,
            DoubleUnaryOperator y) {
        int least = first;
        int greatest = first;
        for (int i = first + 1; i < end; i++) {
            least = values[i] < values[least] ? i : least;
            greatest = values[i] > values[greatest] ? i : greatest;
        }
        int last = end - 1;
        int previous = -1;
        for (int i : new int[] {first, Math.min(least, greatest), Math.max(least, greatest), last}) {
            if (i > previous) {
                points.add(x.applyAsDouble(i + 1)).add(y.applyAsDouble(values[i]));
                previous = i;
            }
        }
    }
}
