package org.firenet.report;

import java.util.List;
import org.firenet.report.Canvas.Anchor;

/** The layout of a {@link ConvergencePlot}: frame, grid, titles, curves and legend. */
final class PlotPainter {
    private static final double LEFT = 96;
    private static final double RIGHT = ConvergencePlot.WIDTH - 28.0;
    private static final double TOP = 56;
    private static final double BOTTOM = ConvergencePlot.HEIGHT - 72.0;

    private static final int TITLE_SIZE = 20;
    private static final int TEXT_SIZE = 16;
    /** Width of a letter over the size of its font, on the wide side: a canvas has no measures of fonts. */
    private static final double LETTER = 0.58;

    private static final double KEY = 44;
    private static final double LEGEND_LINE = 24;
    private static final double TRIANGLE = 6;
    private static final double[] SOLID = {};
    private static final double[][] DASHES = {SOLID, {10, 5}, {2.5, 3.5}, {12, 4, 3, 4}};

    private final Canvas canvas;
    private final Axis layers;
    private final Axis values;

    PlotPainter(Canvas canvas, Axis layers, Axis values) {
        this.canvas = canvas;
        this.layers = layers;
        this.values = values;
    }

    void paint(String title, String valueTitle, List<Series> series) {
        grid();
        canvas.text((LEFT + RIGHT) / 2, TOP - 24, title, Anchor.MIDDLE, TITLE_SIZE);
        canvas.text((LEFT + RIGHT) / 2, BOTTOM + 54, "layer", Anchor.MIDDLE, TEXT_SIZE);
        canvas.textUpwards(24, (TOP + BOTTOM) / 2, valueTitle, TEXT_SIZE);
        for (int i = series.size() - 1; i >= 0; i--) {
            curve(series.get(i), i);
        }
        legend(series);
        remarks(series);
    }

    private void grid() {
        for (Axis.Tick tick : layers.ticks()) {
            double x = x(tick.value());
            segment(x, TOP, x, BOTTOM, Ink.GRID);
            canvas.text(x, BOTTOM + 24, tick.label(), Anchor.MIDDLE, TEXT_SIZE);
        }
        for (Axis.Tick tick : values.ticks()) {
            double y = y(tick.value());
            segment(LEFT, y, RIGHT, y, Ink.GRID);
            canvas.text(LEFT - 10, y + 0.35 * TEXT_SIZE, tick.label(), Anchor.END, TEXT_SIZE);
        }
        segment(LEFT, BOTTOM, RIGHT, BOTTOM, Ink.TEXT);
        segment(LEFT, TOP, LEFT, BOTTOM, Ink.TEXT);
    }

    private void segment(double x1, double y1, double x2, double y2, Ink ink) {
        canvas.line(new double[] {x1, y1, x2, y2}, ink, 1, SOLID);
    }

    /** Earlier curves lie above later ones. */
    private void curve(Series series, int number) {
        for (double[] line : Polylines.of(series, this::x, this::y)) {
            canvas.line(line, Ink.ofCurve(number), 2.5, dash(number));
        }
        double[] last = {Double.NEGATIVE_INFINITY};
        series.layersAtOrBelowZero().mapToDouble(this::x).forEach(x -> {
            if (x >= last[0] + 2 * TRIANGLE) {
                triangle(x, Ink.ofCurve(number));
                last[0] = x;
            }
        });
    }

    /** Points down, on the bottom line. */
    private void triangle(double x, Ink ink) {
        double top = BOTTOM - 1.5 * TRIANGLE;
        canvas.area(new double[] {x - TRIANGLE, top, x + TRIANGLE, top, x, BOTTOM}, ink);
    }

    /** In the upper right corner, which curves that fall leave free. */
    private void legend(List<Series> series) {
        int longest = series.stream().mapToInt(s -> s.name().length()).max().orElse(0);
        double left = Math.max(LEFT + 16, RIGHT - 12 - LETTER * TEXT_SIZE * longest - KEY);
        for (int i = 0; i < series.size(); i++) {
            double y = TOP + LEGEND_LINE * (i + 0.9);
            canvas.line(new double[] {left, y, left + KEY - 10, y}, Ink.ofCurve(i), 3, dash(i));
            canvas.text(left + KEY, y + 0.35 * TEXT_SIZE, series.get(i).name(), Anchor.START, TEXT_SIZE);
        }
    }

    private void remarks(List<Series> series) {
        if (series.stream().flatMapToDouble(Series::visible).findAny().isEmpty()) {
            double middle = (TOP + BOTTOM) / 2;
            canvas.text((LEFT + RIGHT) / 2, middle, "no positive values to show", Anchor.MIDDLE, TEXT_SIZE);
        }
        if (series.stream().anyMatch(s -> s.layersAtOrBelowZero().findAny().isPresent())) {
            canvas.text(RIGHT, BOTTOM + 54, "▼ zero or below", Anchor.END, TEXT_SIZE - 2);
        }
    }

    private static double[] dash(int number) {
        return DASHES[number % DASHES.length];
    }

    private double x(double layer) {
        return LEFT + layers.position().applyAsDouble(layer) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - values.position().applyAsDouble(value) * (BOTTOM - TOP);
    }
}
