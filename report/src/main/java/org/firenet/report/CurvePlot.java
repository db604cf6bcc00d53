package org.firenet.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final double GAP = 12;
    private static final int LONGEST_NAME = 32;

    private final String title;
    private final String acrossTitle;
    private final String upwardsTitle;
    private final List<Curve> curves;

    private record Curve(String name, double[] x, double[] y, int ink, boolean dashed) {
        DoubleStream visible(ToDoubleFunction<double[]> coordinate) {
            return points().stream().mapToDouble(coordinate);
        }

        /** For the legend, which a whole command line would push out of sight. */
        String shortName() {
            return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
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
     * @param name in the legend, which shows the first curve of each name
     * @param x one number per point; copied
     * @param y as many; copied
     * @param colour number of the colour and mark; curves that belong together share one
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

    /**
     * As an SVG document, transparent, with text in the colour around it; also fit to be put into a page as it is. The legend
     * stands to the right of the frame, where it hides nothing.
     */
    public String svg() {
        List<Curve> named = named();
        SvgCanvas canvas = new SvgCanvas(width(named), height(named), title);
        PlotFrame frame = new PlotFrame(canvas, axis(point -> point[0]), axis(point -> point[1]));
        frame.paint(title, acrossTitle, upwardsTitle);
        for (Curve curve : curves) {
            draw(canvas, frame, curve);
        }
        for (int i = 0; i < named.size(); i++) {
            legend(canvas, named.get(i), i);
        }
        return canvas.finish();
    }

    /** The first curve of each name. */
    private List<Curve> named() {
        Map<String, Curve> first = new LinkedHashMap<>();
        curves.forEach(curve -> first.putIfAbsent(curve.name, curve));
        return List.copyOf(first.values());
    }

    private static int width(List<Curve> named) {
        double longest = named.stream()
                .mapToDouble(curve -> PlotFrame.width(curve.shortName()))
                .max()
                .orElse(-KEY - GAP);
        return (int) Math.ceil(PlotFrame.WIDTH + KEY + GAP + longest);
    }

    private static int height(List<Curve> named) {
        return (int) Math.max(PlotFrame.HEIGHT, PlotFrame.TOP + LEGEND_LINE * (named.size() + 1));
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
            canvas.area(Mark.ofCurve(curve.ink).at(x, y, DOT), Ink.ofCurve(curve.ink));
        }
        if (points.size() > 1) {
            canvas.line(line, Ink.ofCurve(curve.ink), 2.5, curve.dashed ? DASHED : SOLID);
        }
    }

    private static void legend(Canvas canvas, Curve curve, int number) {
        double left = PlotFrame.RIGHT + GAP;
        double end = left + KEY - 10;
        double y = PlotFrame.TOP + LEGEND_LINE * (number + 0.5);
        canvas.line(new double[] {left, y, end, y}, Ink.ofCurve(curve.ink), 3, curve.dashed ? DASHED : SOLID);
        canvas.area(Mark.ofCurve(curve.ink).at((left + end) / 2, y, 1.5 * DOT), Ink.ofCurve(curve.ink));
        canvas.text(
                left + KEY,
                y + 0.35 * PlotFrame.TEXT_SIZE,
                curve.shortName(),
                Canvas.Anchor.START,
                PlotFrame.TEXT_SIZE);
    }
}
