package org.firenet.report;

/** What a plot is drawn on: a raster or SVG. Coordinates are pixels from the upper left corner. */
interface Canvas {
    /** Where a text lies relative to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * Joins points by straight lines.
     *
     * @param points x₀, y₀, x₁, y₁, …; at least two points
     * @param dash lengths of strokes and gaps in turn; empty for a solid line
     */
    void line(double[] points, Ink ink, double width, double[] dash);

    /** Fills a polygon; the points as in {@link #line}. */
    void area(double[] points, Ink ink);

    /** One line of text on the base line y. */
    void text(double x, double y, String text, Anchor anchor, int size);

    /** One line of text that runs upwards, its middle at (x, y). */
    void textUpwards(double x, double y, String text, int size);
}
