package org.firenet.cli.reconstruct;

import org.jspecify.annotations.Nullable;

/**
 * What became of a slice: exactly one of the two is there.
 *
 * @param slice its number in the data
 * @param figures of its images
 * @param problem why there are no images: what is wrong with its data
 */
record SliceOutcome(
        int slice,
        ScanResult.@Nullable Slice figures,
        @Nullable String problem) {
    /** @throws IllegalArgumentException if both are there, or none */
    SliceOutcome {
        if ((figures == null) == (problem == null)) {
            throw new IllegalArgumentException("a slice has either figures or a problem");
        }
    }

    /** Why there are no images, null if there are. */
    ScanResult.@Nullable Failure failure() {
        return problem == null ? null : new ScanResult.Failure(slice, problem);
    }
}
