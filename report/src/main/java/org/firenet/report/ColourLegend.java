package org.firenet.report;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A bar of the colours beside a picture, low values at the bottom, with the window's ends and middle printed. */
final class ColourLegend {
    private static final int GAP = 10;
    private static final int BAR = 16;
    private static final int SHORTEST = 60;

    private ColourLegend() {}

    static Picture beside(Picture picture, ColourMap map, Window window) {
        int size = Math.max(13, picture.height() / 36);
        FontMetrics metrics = Lettering.metrics(size);
        String[] labels = labels(window);
        int textWidth = 0;
        for (String label : labels) {
            textWidth = Math.max(textWidth, metrics.stringWidth(label));
        }
        int width = picture.width() + GAP + BAR + GAP / 2 + textWidth + 2;
        int height = Math.max(picture.height(), SHORTEST);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Lettering.pen(image, size);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture.toImage(), 0, 0, null);
        drawBar(pen, map, picture.width() + GAP, height);
        drawLabels(pen, labels, picture.width() + GAP + BAR + GAP / 2, height);
        pen.dispose();
        return Picture.of(image);
    }

    /** High, middle, low. */
    private static String[] labels(Window window) {
        return new String[] {Numbers.brief(window.high()), Numbers.brief(window.middle()), Numbers.brief(window.low())};
    }

    private static void drawBar(Graphics2D pen, ColourMap map, int left, int height) {
        for (int y = 0; y < height; y++) {
            pen.setColor(new Color(map.rgb(1 - y / (height - 1.0))));
            pen.fillRect(left, y, BAR, 1);
        }
    }

    private static void drawLabels(Graphics2D pen, String[] labels, int left, int height) {
        FontMetrics metrics = pen.getFontMetrics();
        pen.setColor(Color.BLACK);
        pen.drawString(labels[0], left, metrics.getAscent());
        pen.drawString(labels[1], left, (height + metrics.getAscent()) / 2);
        pen.drawString(labels[2], left, height - metrics.getDescent());
    }
}
