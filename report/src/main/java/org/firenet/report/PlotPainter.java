package org.firenet.report;

import java.util.List;
import org.firenet.report.Canvas.Anchor;

/** The layout of a {@link ConvergencePlot}: curves and legend in a {@link PlotFrame}. */
final class PlotPainter {
    private static final double KEY = 44;
    private static final double LEGEND_LINE = 24;
    private static final double TRIANGLE = 6;
    private static final double[] SOLID = {};
    private static final double[][] DASHES = {SOLID, {10, 5}, {2.5, 3.5}, {12, 4, 3, 4}};

    private final Canvas canvas;
    private final PlotFrame frame;

    PlotPainter(Canvas canvas, Axis layers, Axis values) {
        this.canvas = canvas;
        this.frame = new PlotFrame(canvas, layers, values);
    }

    void paint(String title, String layerTitle, String valueTitle, List<Series> series) {
        frame.paint(title, layerTitle, valueTitle);
        for (int i = series.size() - 1; i >= 0; i--) {
            curve(series.get(i), i);
        }
        legend(series);
        remarks(series);
    }

    /** Earlier curves lie above later ones. */
    private void curve(Series series, int number) {
        for (double[] line : Polylines.of(series, frame::x, frame::y)) {
            canvas.line(line, Ink.ofCurve(number), 2.5, dash(number));
        }
        double[] last = {Double.NEGATIVE_INFINITY};
        series.layersAtOrBelowZero().mapToDouble(frame::x).forEach(x -> {
            if (x >= last[0] + 2 * TRIANGLE) {
                triangle(x, Ink.ofCurve(number));
                last[0] = x;
            }
        });
    }

    /** Points down, on the bottom line. */
    private void triangle(double x, Ink ink) {
        double top = PlotFrame.BOTTOM - 1.5 * TRIANGLE;
        canvas.area(new double[] {x - TRIANGLE, top, x + TRIANGLE, top, x, PlotFrame.BOTTOM}, ink);
    }

    /** In the upper right corner, which curves that fall leave free. */
    private void legend(List<Series> series) {
        double longest = series.stream()
                .mapToDouble(s -> PlotFrame.width(s.name()))
                .max()
                .orElse(0);
        double left = Math.max(PlotFrame.LEFT + 16, PlotFrame.RIGHT - 12 - longest - KEY);
        for (int i = 0; i < series.size(); i++) {
            double y = PlotFrame.TOP + LEGEND_LINE * (i + 0.9);
            canvas.line(new double[] {left, y, left + KEY - 10, y}, Ink.ofCurve(i), 3, dash(i));
            canvas.text(
                    left + KEY,
                    y + 0.35 * PlotFrame.TEXT_SIZE,
                    series.get(i).name(),
                    Anchor.START,
                    PlotFrame.TEXT_SIZE);
        }
    }

    private void remarks(List<Series> series) {
        if (series.stream().flatMapToDouble(Series::visible).findAny().isEmpty()) {
            double middle = (PlotFrame.TOP + PlotFrame.BOTTOM) / 2;
            canvas.text(
                    (PlotFrame.LEFT + PlotFrame.RIGHT) / 2,
                    middle,
                    "no positive values to show",
                    Anchor.MIDDLE,
                    PlotFrame.TEXT_SIZE);
        }
        if (series.stream().anyMatch(s -> s.layersAtOrBelowZero().findAny().isPresent())) {
            canvas.text(PlotFrame.RIGHT, PlotFrame.BOTTOM + 54, "▼ zero or below", Anchor.END, PlotFrame.TEXT_SIZE - 2);
        }
    }

    private static double[] dash(int number) {
        return DASHES[number % DASHES.length];
    }
}
