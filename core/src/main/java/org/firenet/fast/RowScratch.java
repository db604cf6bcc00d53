package org.firenet.fast;

import org.firenet.simd.PolyphaseFilter;

/**
 * What a thread needs while it works on a row.
 *
 * @param line a row of the image's frame, with room for the transform of the image in it
 * @param extended both channels of a wavelet level, continued periodically
 * @param phases even and odd pixels
 */
record RowScratch(Buffer line, float[] extended, float[] phases) {
    /** Scratch memory for rows of up to {@code columns} entries. */
    static RowScratch of(int columns, int line, PolyphaseFilter filter) {
        int half = columns / 2 + 1;
        return new RowScratch(Buffer.zeros(1, line), new float[2 * (half + filter.taps())], new float[2 * half]);
    }
}
