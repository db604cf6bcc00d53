package org.firenet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Curves over the layers of a network on a logarithmic axis: the relative image error, the duality gap over the objective,
 * and the like. Immutable: {@link #with} gives a new plot.
 *
 * <p>What a logarithmic axis can't show is not hidden: a curve has a gap where a value is NaN or infinite, and a triangle
 * on the bottom line where it is zero or negative.
 */
public final class ConvergencePlot {
    /** Columns of the picture. */
    public static final int WIDTH = PlotFrame.WIDTH;

    /** Rows of the picture. */
    public static final int HEIGHT = PlotFrame.HEIGHT;

    private final String title;
    private final String layerTitle;
    private final String valueTitle;
    private final List<Series> series;

    private ConvergencePlot(String title, String layerTitle, String valueTitle, List<Series> series) {
        this.title = title;
        this.layerTitle = layerTitle;
        this.valueTitle = valueTitle;
        this.series = List.copyOf(series);
    }

    /**
     * A plot without curves.
     *
     * @param title above the plot
     * @param valueTitle along the logarithmic axis, {@code "relative error"} say
     */
    public static ConvergencePlot titled(String title, String valueTitle) {
        return new ConvergencePlot(title, "layer", valueTitle, List.of());
    }

    /** This plot over something else than layers: {@code "restart"} say. */
    public ConvergencePlot over(String what) {
        return new ConvergencePlot(title, what, valueTitle, series);
    }

    /**
     * This plot with one more curve.
     *
     * @param name in the legend
     * @param values one per layer from layer 1 on; copied; any doubles
     */
    public ConvergencePlot with(String name, double[] values) {
        List<Series> more = new ArrayList<>(series);
        more.add(new Series(name, values));
        return new ConvergencePlot(title, layerTitle, valueTitle, more);
    }

    /**
     * On white, 900 × 560 pixels.
     *
     * @throws MissingFontsException if this machine has no fonts; {@link #svg()} needs none
     */
    public Picture picture() {
        ImageCanvas canvas = new ImageCanvas(WIDTH, HEIGHT);
        draw(canvas);
        return canvas.finish();
    }

    /** As an SVG document, transparent, with text in the colour around it; also fit to be put into a page as it is. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas(WIDTH, HEIGHT, title);
        draw(canvas);
        return canvas.finish();
    }

    String title() {
        return title;
    }

    private void draw(Canvas canvas) {
        new PlotPainter(canvas, layerAxis(), valueAxis()).paint(title, layerTitle, valueTitle, series);
    }

    private Axis layerAxis() {
        int layers = series.stream().mapToInt(s -> s.values().length).max().orElse(0);
        return Axis.linear(0, Math.max(1, layers));
    }

    /** Covers what is visible of all curves; a decade around 1 where nothing is. */
    private Axis valueAxis() {
        double low = visible().min().orElse(0.5);
        double high = visible().max().orElse(2);
        return Axis.logarithmic(low, high);
    }

    private DoubleStream visible() {
        return series.stream().flatMapToDouble(Series::visible);
    }
}
