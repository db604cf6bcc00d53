package org.firenet.formats;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * Grey values of a decoded picture. Whole numbers are scaled so that the largest that the samples can hold becomes 1;
 * floating point values stay as they are. Colours become 0.299 R + 0.587 G + 0.114 B of the stored values (Rec. 601,
 * gamma not undone); transparency is ignored.
 */
final class Luminance {
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private Luminance() {}

    /** The grey values, shape [rows, columns]. */
    static ComplexArray of(BufferedImage image, ElementType type) {
        ComplexArray grey = ComplexArray.zeros(Shape.of(image.getHeight(), image.getWidth()));
        Pixel pixel = pixel(image, type);
        int at = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                grey.re()[at++] = pixel.grey(row, column);
            }
        }
        return grey;
    }

    /** The grey value of one pixel. */
    @FunctionalInterface
    private interface Pixel {
        double grey(int row, int column);
    }

    private static Pixel pixel(BufferedImage image, ElementType type) {
        Raster raster = image.getRaster();
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            return (row, column) -> grey(palette, raster.getSample(column, row, 0));
        }
        double white = type.isInteger() ? (1 << colours.getComponentSize(0)) - 1 : 1;
        if (raster.getNumBands() < 3) {
            return (row, column) -> raster.getSampleDouble(column, row, 0) / white;
        }
        return (row, column) -> (RED * raster.getSampleDouble(column, row, 0)
                        + GREEN * raster.getSampleDouble(column, row, 1)
                        + BLUE * raster.getSampleDouble(column, row, 2))
                / white;
    }

    private static double grey(IndexColorModel palette, int index) {
        return (RED * palette.getRed(index) + GREEN * palette.getGreen(index) + BLUE * palette.getBlue(index)) / 255;
    }
}
