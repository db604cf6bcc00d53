package org.firenet.metric;

import org.firenet.array.Shape;

/** The relative error {@code ‖x − r‖₂ / ‖r‖₂} of an image x with respect to a reference r. */
public final class RelativeError {
    private RelativeError() {}

    /**
     * The relative error, 0 for equal images.
     *
     * @param image x, real values of any shape
     * @param reference r, of the same shape, not all zero
     * @throws IllegalArgumentException if a length is not that of the shape, a value is not finite, or r is zero
     */
    public static double of(double[] image, double[] reference, Shape shape) {
        ImagePair.check(image, reference, shape);
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < image.length; i++) {
            difference += (image[i] - reference[i]) * (image[i] - reference[i]);
            norm += reference[i] * reference[i];
        }
        if (norm == 0) {
            throw new IllegalArgumentException("the relative error needs a reference that is not zero, found zero");
        }
        return Math.sqrt(difference / norm);
    }
}
