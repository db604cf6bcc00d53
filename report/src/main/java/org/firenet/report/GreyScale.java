package org.firenet.report;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * Shows values as greys: black at the low end of the window and below, white at its high end and above, linear between,
 * {@code grey = round(255·position)}. NaN and infinite values are magenta, so that they can't pass for black or white.
 *
 * @param window the values from black to white
 */
public record GreyScale(Window window) {
    /**
     * The magnitudes of a complex image.
     *
     * @throws IllegalArgumentException if it has not two dimensions
     */
    public Picture picture(ComplexArray image) {
        return picture(image.magnitude(), image.shape());
    }

    /**
     * A real image.
     *
     * @param values row by row; may be negative
     * @param shape rows and columns
     * @throws IllegalArgumentException if the shape has not two dimensions, or does not fit the values
     */
    public Picture picture(double[] values, Shape shape) {
        return Raster.paint(values, shape, value -> 0x010101 * (int) Math.round(255 * window.position(value)));
    }
}
