package org.firenet.cli.reconstruct;

import org.firenet.array.ComplexArray;
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
        @Nullable ComplexArray truth) {}
