package org.firenet.report;

import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A picture or plot in a page, with its caption. A picture is embedded as it is, one pixel per value; the page shows small
 * ones enlarged, as {@link Enlargement#factor} says. Plots and colour bars are drawn by the browser: none needs fonts here.
 */
public final class Figure {
    private static final int BAR_STOPS = 9;

    private final String html;
    private final boolean wide;

    private Figure(String html, boolean wide) {
        this.html = html;
        this.wide = wide;
    }

    /**
     * A picture.
     *
     * @param caption below the picture, also read to those who can't see it
     */
    public static Figure of(Picture picture, String caption) {
        return new Figure(img(picture, caption) + captioned(caption), false);
    }

    /**
     * A picture in colours that stand for values, with a bar of the colours and the ends and the middle of the window.
     *
     * @param picture as {@link ColourMap#picture(double[], org.firenet.array.Shape, Window)} makes it, without a legend
     */
    public static Figure of(Picture picture, ColourMap map, Window window, String caption) {
        return new Figure(img(picture, caption) + bar(picture, map, window) + captioned(caption), false);
    }

    /** A plot. */
    public static Figure of(ConvergencePlot plot, String caption) {
        return new Figure(plot.svg() + captioned(caption), true);
    }

    /** A plot of curves. */
    public static Figure of(CurvePlot plot, String caption) {
        return new Figure(plot.svg() + captioned(caption), true);
    }

    /** A plot of a region. */
    public static Figure of(RegionPlot plot, String caption) {
        return new Figure(plot.svg() + captioned(caption), true);
    }

    private static String img(Picture picture, String caption) {
        int factor = Enlargement.factor(picture.width(), picture.height());
        String data = Base64.getEncoder().encodeToString(picture.png());
        return "<img " + (factor > 1 ? "class=\"enlarged\" " : "") + "src=\"data:image/png;base64," + data
                + "\" width=\""
                + factor * picture.width() + "\" height=\"" + factor * picture.height() + "\" alt=\""
                + Escape.text(caption) + "\" />\n";
    }

    private static String bar(Picture picture, ColourMap map, Window window) {
        int width = picture.width() * Enlargement.factor(picture.width(), picture.height());
        String stops = IntStream.range(0, BAR_STOPS)
                .mapToObj(i -> String.format(Locale.ROOT, "#%06x", map.rgb(i / (BAR_STOPS - 1.0))))
                .collect(Collectors.joining(","));
        return "<div class=\"scale\" style=\"max-width:" + width + "px\"><div class=\"bar\" style=\"background:"
                + "linear-gradient(to right," + stops + ")\"></div><span>" + Numbers.brief(window.low())
                + "</span><span>" + Numbers.brief(window.middle()) + "</span><span>" + Numbers.brief(window.high())
                + "</span></div>\n";
    }

    private static String captioned(String caption) {
        return "<figcaption>" + Escape.text(caption) + "</figcaption>\n";
    }

    /** What stands between the tags of the figure. */
    String html() {
        return html;
    }

    /** Whether it takes the whole width of the page. */
    boolean wide() {
        return wide;
    }
}
