package org.firenet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Curves of one positive quantity over another, both axes logarithmic: how much an image changes against the size of a
 * perturbation, and the like. Points whose coordinates are not positive and finite are left out. Immutable: {@link #with}
 * gives a new plot.
 */
public final class CurvePlot {
    private static final double[] DASHED = {8, 5};
    private static final double[] SOLID = {};
    private static final double LEGEND_LINE = 24;
    private static final double KEY = 44;
    private static final double DOT = 4;

    private final String title;
    private final String acrossTitle;
    private final String upwardsTitle;
    private final List<Curve> curves;

    private record Curve(String name, double[] x, double[] y, int ink, boolean dashed) {
        DoubleStream visible(ToDoubleFunction<double[]> coordinate) {
            return points().stream().mapToDouble(coordinate);
        }

        List<double[]> points() {
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < x.length; i++) {
                if (Series.isVisible(x[i]) && Series.isVisible(y[i])) {
                    points.add(new double[] {x[i], y[i]});
                }
            }
            return points;
        }
    }

    private CurvePlot(String title, String acrossTitle, String upwardsTitle, List<Curve> curves) {
        this.title = title;
        this.acrossTitle = acrossTitle;
        this.upwardsTitle = upwardsTitle;
        this.curves = List.copyOf(curves);
    }

    /** A plot without curves. */
    public static CurvePlot titled(String title, String acrossTitle, String upwardsTitle) {
        return new CurvePlot(title, acrossTitle, upwardsTitle, List.of());
    }

    /**
     * This plot with one more curve.
     *
     * @param name in the legend
     * @param x one number per point; copied
     * @param y as many; copied
     * @param colour number of the colour; curves that belong together share one
     * @param dashed tells such curves apart
     * @throws IllegalArgumentException if the lengths differ
     */
    public CurvePlot with(String name, double[] x, double[] y, int colour, boolean dashed) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a curve needs as many x as y, found " + x.length + " and " + y.length);
        }
        List<Curve> more = new ArrayList<>(curves);
        more.add(new Curve(name, x.clone(), y.clone(), colour, dashed));
        return new CurvePlot(title, acrossTitle, upwardsTitle, more);
    }

    /** As an SVG document, transparent, with text in the colour around it; also fit to be put into a page as it is. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas(PlotFrame.WIDTH, PlotFrame.HEIGHT, title);
        PlotFrame frame = new PlotFrame(canvas, axis(point -> point[0]), axis(point -> point[1]));
        frame.paint(title, acrossTitle, upwardsTitle);
        for (int i = 0; i < curves.size(); i++) {
            draw(canvas, frame, curves.get(i));
            legend(canvas, curves.get(i), i);
        }
        return canvas.finish();
    }

    private Axis axis(ToDoubleFunction<double[]> coordinate) {
        double low = curves.stream()
                .flatMapToDouble(c -> c.visible(coordinate))
                .min()
                .orElse(0.5);
        double high = curves.stream()
                .flatMapToDouble(c -> c.visible(coordinate))
                .max()
                .orElse(2);
        return Axis.logarithmic(low, high);
    }

    private static void draw(Canvas canvas, PlotFrame frame, Curve curve) {
        List<double[]> points = curve.points();
        double[] line = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            double x = frame.x(points.get(i)[0]);
            double y = frame.y(points.get(i)[1]);
            line[2 * i] = x;
            line[2 * i + 1] = y;
            canvas.area(new double[] {x - DOT, y, x, y - DOT, x + DOT, y, x, y + DOT}, Ink.ofCurve(curve.ink));
        }
        if (points.size() > 1) {
            canvas.line(line, Ink.ofCurve(curve.ink), 2.5, curve.dashed ? DASHED : SOLID);
        }
    }

    /** In the upper left corner, which curves that rise leave free. */
    private static void legend(Canvas canvas, Curve curve, int number) {
        double left = PlotFrame.LEFT + 16;
        double y = PlotFrame.TOP + LEGEND_LINE * (number + 0.9);
        canvas.line(
                new double[] {left, y, left + KEY - 10, y}, Ink.ofCurve(curve.ink), 3, curve.dashed ? DASHED : SOLID);
        canvas.text(left + KEY, y + 0.35 * PlotFrame.TEXT_SIZE, curve.name, Canvas.Anchor.START, PlotFrame.TEXT_SIZE);
    }
}
