package org.firenet.report;

import org.firenet.report.Canvas.Anchor;

/** What all plots share: the place of the axes on the canvas, grid, ticks and titles. */
record PlotFrame(Canvas canvas, Axis across, Axis upwards) {
    static final int WIDTH = 900;
    static final int HEIGHT = 560;

    static final double LEFT = 96;
    static final double RIGHT = WIDTH - 28.0;
    static final double TOP = 56;
    static final double BOTTOM = HEIGHT - 72.0;
    static final int TEXT_SIZE = 16;
    private static final int TITLE_SIZE = 20;
    /** Width of a letter over the size of its font, on the wide side: a canvas has no measures of fonts. */
    private static final double LETTER = 0.58;

    private static final double[] SOLID = {};

    void paint(String title, String acrossTitle, String upwardsTitle) {
        grid();
        canvas.text((LEFT + RIGHT) / 2, TOP - 24, title, Anchor.MIDDLE, TITLE_SIZE);
        canvas.text((LEFT + RIGHT) / 2, BOTTOM + 54, acrossTitle, Anchor.MIDDLE, TEXT_SIZE);
        canvas.textUpwards(24, (TOP + BOTTOM) / 2, upwardsTitle, TEXT_SIZE);
    }

    /** About the width of a text, not less. */
    static double width(String text) {
        return LETTER * TEXT_SIZE * text.length();
    }

    private void grid() {
        for (Axis.Tick tick : across.ticks()) {
            double x = x(tick.value());
            segment(x, TOP, x, BOTTOM, Ink.GRID);
            canvas.text(x, BOTTOM + 24, tick.label(), Anchor.MIDDLE, TEXT_SIZE);
        }
        for (Axis.Tick tick : upwards.ticks()) {
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

    double x(double value) {
        return LEFT + across.position().applyAsDouble(value) * (RIGHT - LEFT);
    }

    double y(double value) {
        return BOTTOM - upwards.position().applyAsDouble(value) * (BOTTOM - TOP);
    }
}
