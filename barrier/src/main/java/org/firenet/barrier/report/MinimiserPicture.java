package org.firenet.barrier.report;

import java.util.List;
import java.util.Locale;
import org.firenet.barrier.adversary.Outcome;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.instance.ProblemClass;

/**
 * The fine row as an SVG picture, in units of {@code 10^−K}: the two minimisers, the segment of minimisers on the tie
 * between them, the balls of radius {@code 10^−K} in which an answer would be right, and for every answer of the gallery
 * the line to the minimiser that the adversary chose.
 */
final class MinimiserPicture {
    /** The jump of 3 units between the end points (x, 0) and (0, x) makes x = 3/√2 units. */
    private static final double END = 3 / Math.sqrt(2);

    private static final double PIXELS_PER_UNIT = 110;
    private static final double MARGIN = 140;
    private static final double SIZE = 2 * MARGIN + END * PIXELS_PER_UNIT;

    private MinimiserPicture() {}

    /** The picture, without width and height so that the page decides. */
    static String svg(List<Outcome> outcomes) {
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">\n", SIZE, SIZE, "Two minimisers"));
        axes(svg);
        ball(svg, END, 0);
        ball(svg, 0, END);
        line(svg, "tie", END, 0, 0, END);
        for (Outcome outcome : outcomes) {
            answer(svg, outcome);
        }
        point(svg, "minimiser", END, 0, 7);
        point(svg, "minimiser", 0, END, 7);
        label(svg, "start", END + 0.12, -0.3, "minimiser if a&#8321; &gt; a&#8322;");
        label(svg, "start", 0.15, END + 0.2, "minimiser if a&#8322; &gt; a&#8321;");
        label(svg, "start", END / 2 + 0.12, END / 2 + 0.12, "all of it if a&#8321; = a&#8322;");
        return svg.append("</svg>\n").toString();
    }

    private static void answer(StringBuilder svg, Outcome outcome) {
        ExactVector answer = outcome.answer();
        if (answer == null) {
            return;
        }
        double unit = Math.pow(10, outcome.instance().problemClass().digits());
        double x = clamp(answer.get(2 * ProblemClass.FINE).doubleValue() * unit);
        double y = clamp(answer.get(2 * ProblemClass.FINE + 1).doubleValue() * unit);
        boolean first = outcome.instance().gaps().get(ProblemClass.FINE).larger() == 0;
        line(svg, "choice", x, y, first ? END : 0, first ? 0 : END);
        svg.append(format(
                "<circle class=\"answer\" cx=\"%.2f\" cy=\"%.2f\" r=\"5\"><title>%s: off by %.3f units</title></circle>\n",
                horizontal(x), vertical(y), Html.escape(outcome.algorithm()), outcome.relativeDistance()));
    }

    private static void axes(StringBuilder svg) {
        line(svg, "axis", -0.6, 0, END + 1, 0);
        line(svg, "axis", 0, -0.6, 0, END + 1);
        label(svg, "end", END + 1.1, 0.12, "x&#8321;");
        label(svg, "start", 0.1, END + 1, "x&#8322;");
    }

    private static void ball(StringBuilder svg, double x, double y) {
        point(svg, "ball", x, y, PIXELS_PER_UNIT);
    }

    private static void point(StringBuilder svg, String style, double x, double y, double radius) {
        svg.append(format(
                "<circle class=\"%s\" cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\"/>\n",
                style, horizontal(x), vertical(y), radius));
    }

    private static void line(StringBuilder svg, String style, double x1, double y1, double x2, double y2) {
        svg.append(format(
                "<line class=\"%s\" x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"/>\n",
                style, horizontal(x1), vertical(y1), horizontal(x2), vertical(y2)));
    }

    private static void label(StringBuilder svg, String anchor, double x, double y, String text) {
        svg.append(format(
                "<text text-anchor=\"%s\" x=\"%.2f\" y=\"%.2f\">%s</text>\n",
                anchor, horizontal(x), vertical(y), text));
    }

    /** Wild answers are drawn at the border. */
    private static double clamp(double coordinate) {
        return Math.max(-0.6, Math.min(END + 0.9, coordinate));
    }

    private static double horizontal(double x) {
        return MARGIN + x * PIXELS_PER_UNIT;
    }

    private static double vertical(double y) {
        return SIZE - MARGIN - y * PIXELS_PER_UNIT;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
