package org.firenet.report;

import java.util.function.DoubleToIntFunction;
import org.firenet.array.Shape;

/** Turns an array of real values into a picture, value by value. */
final class Raster {
    /** The colour of what is not a number or infinite: magenta, which neither a grey scale nor a colour map has. */
    static final int NOT_FINITE = 0xFF00FF;

    private Raster() {}

    /**
     * One pixel per value.
     *
     * @param colour from a finite value to {@code 0xRRGGBB}
     * @throws IllegalArgumentException if the shape is not that of an image, or does not fit the values
     */
    static Picture paint(double[] values, Shape shape, DoubleToIntFunction colour) {
        requireImage(shape);
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(
                    "an image of " + shape + " has " + shape.size() + " values, found " + values.length);
        }
        int[] rgb = new int[values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Double.isFinite(values[i]) ? colour.applyAsInt(values[i]) : NOT_FINITE;
        }
        return Picture.of(shape.columns(), shape.rows(), rgb);
    }

    /** @throws IllegalArgumentException if the shape is not that of an image */
    static void requireImage(Shape shape) {
        if (shape.rank() != 2) {
            throw new IllegalArgumentException(
                    "a picture shows an array of two dimensions (rows x columns), found " + shape);
        }
    }
}
