package org.firenet.report;

import org.firenet.report.Canvas.Anchor;

/**
 * A region of the plane below a curve, and one point marked in it or outside. The axis across is logarithmic, the one
 * upwards goes from 0 to 1; what is above 1 is cut off there. Immutable.
 *
 * @param title above the plot
 * @param acrossTitle below it
 * @param upwardsTitle along its left
 * @param region what the area below the curve is, written beside its colour
 * @param across places of the curve's points, from 1e−300 to 1e300, increasing, at least two
 * @param heights of the curve, at least 0; infinite ones are cut off too
 * @param markAcross place of the marked point, within the places of the curve
 * @param markHeight its height, from 0 to 1
 */
public record RegionPlot(
        String title,
        String acrossTitle,
        String upwardsTitle,
        String region,
        double[] across,
        double[] heights,
        double markAcross,
        double markHeight) {
    private static final double MARK = 9;
    private static final double KEY = 14;
    private static final double[] SOLID = {};

    /** @throws IllegalArgumentException if the numbers of places and heights differ, or are below two */
    public RegionPlot {
        if (across.length != heights.length || across.length < 2) {
            throw new IllegalArgumentException("a region needs one height for each of at least 2 places, found "
                    + across.length + " places and " + heights.length + " heights");
        }
        across = across.clone();
        heights = heights.clone();
    }

    /**
     * On white.
     *
     * @throws MissingFontsException if this machine has no fonts; {@link #svg()} needs none
     */
    public Picture picture() {
        ImageCanvas canvas = new ImageCanvas(PlotFrame.WIDTH, PlotFrame.HEIGHT);
        draw(canvas);
        return canvas.finish();
    }

    /** As an SVG document, transparent, with text in the colour around it. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas(PlotFrame.WIDTH, PlotFrame.HEIGHT, title);
        draw(canvas);
        return canvas.finish();
    }

    private void draw(Canvas canvas) {
        int last = across.length - 1;
        PlotFrame frame = new PlotFrame(canvas, Axis.logarithmic(across[0], across[last]), Axis.unit());
        canvas.area(outline(frame), Ink.ORANGE);
        frame.paint(title, acrossTitle, upwardsTitle);
        double x = frame.x(markAcross);
        double y = frame.y(markHeight);
        canvas.line(new double[] {x - MARK, y, x + MARK, y}, Ink.BLUE, 4, SOLID);
        canvas.line(new double[] {x, y - MARK, x, y + MARK}, Ink.BLUE, 4, SOLID);
        double key = PlotFrame.BOTTOM + 54;
        double left = PlotFrame.RIGHT - KEY;
        canvas.area(
                new double[] {left, key, PlotFrame.RIGHT, key, PlotFrame.RIGHT, key - KEY, left, key - KEY},
                Ink.ORANGE);
        canvas.text(left - 8, key, region, Anchor.END, PlotFrame.TEXT_SIZE);
    }

    private double[] outline(PlotFrame frame) {
        int n = across.length;
        double[] points = new double[2 * n + 4];
        for (int i = 0; i < n; i++) {
            points[2 * i] = frame.x(across[i]);
            points[2 * i + 1] = frame.y(Math.min(1, heights[i]));
        }
        points[2 * n] = points[2 * n - 2];
        points[2 * n + 1] = frame.y(0);
        points[2 * n + 2] = points[0];
        points[2 * n + 3] = frame.y(0);
        return points;
    }
}
