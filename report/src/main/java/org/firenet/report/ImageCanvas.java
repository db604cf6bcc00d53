package org.firenet.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Draws on white paper, as a raster. */
final class ImageCanvas implements Canvas {
    private final BufferedImage image;
    private final Graphics2D pen;

    ImageCanvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = Lettering.pen(image, 16);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
    }

    /** What was drawn; the canvas can't be used afterwards. */
    Picture finish() {
        pen.dispose();
        return Picture.of(image);
    }

    @Override
    public void line(double[] points, Ink ink, double width, double[] dash) {
        float[] lengths = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            lengths[i] = (float) dash[i];
        }
        pen.setStroke(new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                lengths.length == 0 ? null : lengths,
                0));
        pen.setColor(new Color(ink.rgb()));
        pen.draw(path(points));
    }

    @Override
    public void area(double[] points, Ink ink) {
        pen.setColor(new Color(ink.rgb()));
        pen.fill(path(points));
    }

    @Override
    public void text(double x, double y, String text, Anchor anchor, int size) {
        pen.setFont(Lettering.font(size));
        pen.setColor(new Color(Ink.TEXT.rgb()));
        double shift = switch (anchor) {
            case START -> 0;
            case MIDDLE -> 0.5;
            case END -> 1;
        };
        pen.drawString(text, (float) (x - shift * pen.getFontMetrics().stringWidth(text)), (float) y);
    }

    @Override
    public void textUpwards(double x, double y, String text, int size) {
        pen.rotate(-Math.PI / 2, x, y);
        text(x, y, text, Anchor.MIDDLE, size);
        pen.rotate(Math.PI / 2, x, y);
    }

    private static Path2D path(double[] points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
