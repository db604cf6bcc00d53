package org.firenet.report;

import java.util.Locale;

/** Draws as SVG 1.1, sharp at any size; needs no AWT and no fonts on this machine. Text is in the colour around it. */
final class SvgCanvas implements Canvas {
    private final StringBuilder svg = new StringBuilder();

    /** @param title the alternative text */
    SvgCanvas(int width, int height, String title) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " font-family=\"system-ui, sans-serif\">\n<title>%s</title>\n",
                width,
                height,
                width,
                height,
                Escape.text(title)));
    }

    /** What was drawn; the canvas can't be used afterwards. */
    String finish() {
        return svg.append("</svg>\n").toString();
    }

    @Override
    public void line(double[] points, Ink ink, double width, double[] dash) {
        svg.append("<polyline fill=\"none\" stroke-linejoin=\"round\" stroke=\"")
                .append(ink.css())
                .append("\" stroke-width=\"")
                .append(number(width));
        if (ink == Ink.GRID) {
            svg.append("\" stroke-opacity=\"0.15");
        }
        if (dash.length > 0) {
            svg.append("\" stroke-dasharray=\"");
            for (double length : dash) {
                svg.append(number(length)).append(' ');
            }
        }
        points(points);
    }

    @Override
    public void area(double[] points, Ink ink) {
        svg.append("<polygon fill=\"").append(ink.css());
        points(points);
    }

    @Override
    public void text(double x, double y, String text, Anchor anchor, int size) {
        String place = String.format("x=\"%s\" y=\"%s\"", number(x), number(y));
        text(place, text, anchor, size);
    }

    @Override
    public void textUpwards(double x, double y, String text, int size) {
        text(
                String.format("transform=\"translate(%s %s) rotate(-90)\"", number(x), number(y)),
                text,
                Anchor.MIDDLE,
                size);
    }

    private void text(String place, String text, Anchor anchor, int size) {
        svg.append(String.format(
                Locale.ROOT,
                "<text %s text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\">%s</text>\n",
                place,
                anchor.name().toLowerCase(Locale.ROOT),
                size,
                Ink.TEXT.css(),
                Escape.text(text)));
    }

    private void points(double[] points) {
        svg.append("\" points=\"");
        for (int i = 0; i < points.length; i += 2) {
            svg.append(number(points[i]))
                    .append(',')
                    .append(number(points[i + 1]))
                    .append(' ');
        }
        svg.append("\"/>\n");
    }

    /** A tenth of a pixel is enough. */
    private static String number(double value) {
        long tenths = Math.round(10 * value);
        String sign = tenths < 0 ? "-" : "";
        long magnitude = Math.abs(tenths);
        return sign + magnitude / 10 + (magnitude % 10 == 0 ? "" : "." + magnitude % 10);
    }
}
