package org.firenet.report;

import java.util.Base64;

/**
 * A picture or plot in a page, with its caption. A picture is embedded as PNG, small ones enlarged as
 * {@link Enlargement#visible} does; a plot as SVG.
 */
public final class Figure {
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
        Picture visible = Enlargement.visible(picture);
        String data = Base64.getEncoder().encodeToString(visible.png());
        String html = "<img src=\"data:image/png;base64," + data + "\" width=\"" + visible.width() + "\" height=\""
                + visible.height() + "\" alt=\"" + Escape.text(caption) + "\" />\n";
        return new Figure(html + captioned(caption), false);
    }

    /** A plot. */
    public static Figure of(ConvergencePlot plot, String caption) {
        return new Figure(plot.svg() + captioned(caption), true);
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
