package org.firenet.cli.reconstruct;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.sampling.SamplingMask;
import org.jspecify.annotations.Nullable;

/**
 * What a user may give besides the data.
 *
 * @param mask instead of the data's own
 * @param start an image to begin with
 * @param truth to compare with
 */
record WishedImages(
        @Nullable SamplingMask mask,
        @Nullable ComplexArray start,
        @Nullable ComplexArray truth) {
    /** @throws IllegalArgumentException if one of them does not fit slices of so many coils and such images */
    void requireFit(int coils, Shape image) {
        requireSize("the mask of --mask", mask == null ? null : mask.shape(), image);
        requireSize("the image of --start", start == null ? null : start.shape(), image);
        requireSize("the image of --truth", truth == null ? null : truth.shape(), image);
        if (start != null && coils > 1) {
            throw new IllegalArgumentException("--start works for a single coil, found " + coils + " coils");
        }
    }

    private static void requireSize(String what, @Nullable Shape found, Shape image) {
        if (found != null && !found.equals(image)) {
            throw new IllegalArgumentException(what + " must be " + image + " like the data, found " + found);
        }
    }
}
