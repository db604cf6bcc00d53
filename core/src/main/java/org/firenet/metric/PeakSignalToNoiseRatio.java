package org.firenet.metric;

import java.util.Arrays;
import org.firenet.array.Shape;

/** The peak signal-to-noise ratio {@code 10 log₁₀(peak² / mean((x − r)²))} in decibels. */
public final class PeakSignalToNoiseRatio {
    private PeakSignalToNoiseRatio() {}

    /**
     * The ratio for a given peak: 1 for images in [0, 1], 255 for bytes.
     *
     * @param image x, real values of any shape
     * @param reference r, of the same shape
     * @param peak the largest value that the signal could have, positive
     * @return decibels; +∞ if the images are equal
     * @throws IllegalArgumentException if a length is not that of the shape, a value is not finite, or the peak is not
     *     positive
     */
    public static double of(double[] image, double[] reference, Shape shape, double peak) {
        ImagePair.check(image, reference, shape);
        ImagePair.checkRange("peak", peak);
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            sum += (image[i] - reference[i]) * (image[i] - reference[i]);
        }
        return 10 * Math.log10(peak * peak / (sum / image.length));
    }

    /**
     * The ratio with the peak {@code max |r|}, the largest magnitude of the reference.
     *
     * @return decibels; +∞ if the images are equal
     * @throws IllegalArgumentException if a length is not that of the shape, a value is not finite, or r is zero
     */
    public static double of(double[] image, double[] reference, Shape shape) {
        double peak = Arrays.stream(reference).map(Math::abs).max().orElse(0);
        return of(image, reference, shape, peak);
    }
}
