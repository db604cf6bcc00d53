package org.firenet.formats;

import java.nio.file.Path;
import org.firenet.array.ComplexArray;

/** Finds the measured positions of k-space from its zeros, for formats that do not record them. */
public final class MaskDetection {
    private MaskDetection() {}

    /**
     * The measured positions: those where any coil is not zero.
     *
     * @param file where the data came from, for the error
     * @param data k-space of shape [coils, rows, columns]
     * @return one truth value per position, row by row
     * @throws FormatException if every value is zero
     */
    public static boolean[] detect(Path file, ComplexArray data) throws FormatException {
        boolean[] mask = new boolean[data.shape().extent(1) * data.shape().extent(2)];
        boolean any = false;
        for (int i = 0; i < data.size(); i++) {
            // NaN differs from 0 as well: it counts as measured, and the caller's check for it will speak up.
            if (data.re()[i] != 0 || data.im()[i] != 0) {
                mask[i % mask.length] = true;
                any = true;
            }
        }
        if (!any) {
            throw new FormatException(file, "all values are zero, so no position of k-space counts as measured");
        }
        return mask;
    }
}
