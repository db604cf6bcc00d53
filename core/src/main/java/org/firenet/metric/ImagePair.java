package org.firenet.metric;

import org.firenet.array.Shape;

/** The checks that all metrics make. */
final class ImagePair {
    private ImagePair() {}

    /** @throws IllegalArgumentException if a length is not that of the shape, or a value is NaN or infinite */
    static void check(double[] image, double[] reference, Shape shape) {
        check("image", image, shape);
        check("reference", reference, shape);
    }

    /** @throws IllegalArgumentException if the peak or data range is not positive and finite */
    static void checkRange(String name, double range) {
        if (!(range > 0 && range < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the " + name + " must be positive and finite, found " + range);
        }
    }

    private static void check(String name, double[] values, Shape shape) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException("expected " + shape.size() + " values for the " + name + " of shape "
                    + shape + ", found " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "the " + name + " must be finite, found " + values[i] + " at position " + i);
            }
        }
    }
}
