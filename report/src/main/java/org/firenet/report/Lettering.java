package org.firenet.report;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Text in pictures: the one place that asks AWT for fonts, and explains what to do where there are none. */
final class Lettering {
    private Lettering() {}

    /**
     * A pen for the image, smoothing lines and text, with a sans-serif font.
     *
     * @param size of the font, pixels
     * @throws MissingFontsException if AWT can't find or load fonts
     */
    static Graphics2D pen(BufferedImage image, int size) {
        try {
            Graphics2D pen = image.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setFont(font(size));
            pen.getFontMetrics().stringWidth("0");
            return pen;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // Where fontconfig, the fonts or libfreetype are missing, AWT throws, by version and case, a
            // RuntimeException,
            // an UnsatisfiedLinkError, a NoClassDefFoundError or a plain Error.
            throw new MissingFontsException(e);
        }
    }

    static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    /** The font and its measures, for a layout before there is an image to draw on. */
    static FontMetrics metrics(int size) {
        Graphics2D pen = pen(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), size);
        try {
            return pen.getFontMetrics();
        } finally {
            pen.dispose();
        }
    }

    /** Breaks a text at its spaces into lines of at most {@code width} pixels; a longer word has a line of its own. */
    static List<String> wrap(String text, FontMetrics metrics, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && metrics.stringWidth(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
