package org.firenet.report;

/** Shapes of the points of a curve: they tell curves of one colour apart. */
enum Mark {
    DIAMOND(-1, 0, 0, -1, 1, 0, 0, 1),
    SQUARE(-1, -1, 1, -1, 1, 1, -1, 1),
    TRIANGLE(-1.2, 1, 1.2, 1, 0, -1.2);

    private final double[] corners;

    Mark(double... corners) {
        this.corners = corners;
    }

    /** The mark of curve number {@code i}, from 0: the next one when all colours were used. */
    static Mark ofCurve(int i) {
        return values()[i / Ink.curves() % values().length];
    }

    /** Its corners as x₀, y₀, x₁, y₁, …, about a point. */
    double[] at(double x, double y, double radius) {
        double[] points = new double[corners.length];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = x + radius * corners[i];
            points[i + 1] = y + radius * corners[i + 1];
        }
        return points;
    }
}
