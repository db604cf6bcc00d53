package org.firenet.formats;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.transform.Fourier;

/**
 * Removes readout oversampling: k-space becomes an image, of which the middle of the readout's field of view is kept, and
 * k-space again. Both transforms are unitary, so that noise keeps its variance; down the rows they cancel.
 */
final class ReadoutCrop {
    private final int wide;
    private final int narrow;

    /** From lines of {@code wide} samples to lines of {@code narrow}, at most as many. */
    ReadoutCrop(int wide, int narrow) {
        this.wide = wide;
        this.narrow = narrow;
    }

    /** K-space of shape [coils, rows, wide] as [coils, rows, narrow]. */
    ComplexArray apply(ComplexArray kspace) {
        if (wide == narrow) {
            return kspace;
        }
        int coils = kspace.shape().extent(0);
        int rows = kspace.shape().extent(1);
        ComplexArray result = ComplexArray.zeros(Shape.of(coils, rows, narrow));
        ComplexArray before = ComplexArray.zeros(Shape.of(rows, wide));
        ComplexArray after = ComplexArray.zeros(Shape.of(rows, narrow));
        Fourier wideTransform = new Fourier(before.shape(), Fourier.Origin.CENTRE);
        Fourier narrowTransform = new Fourier(after.shape(), Fourier.Origin.CENTRE);
        Workspace workspace = new Workspace();
        for (int coil = 0; coil < coils; coil++) {
            copy(kspace, coil * before.size(), before, 0, before.size());
            wideTransform.inverse(before, workspace);
            for (int row = 0; row < rows; row++) {
                copy(before, row * wide + wide / 2 - narrow / 2, after, row * narrow, narrow);
            }
            narrowTransform.forward(after, workspace);
            copy(after, 0, result, coil * after.size(), after.size());
        }
        return result;
    }

    /**
     * Sets what was not measured to 0: the crop's rounding errors must not look like measurements.
     *
     * @param data as many planes, or lines, as there are
     * @param measured whether a position of one of them was measured
     */
    static void clearUnmeasured(ComplexArray data, boolean[] measured) {
        for (int i = 0; i < data.size(); i++) {
            if (!measured[i % measured.length]) {
                data.re()[i] = 0;
                data.im()[i] = 0;
            }
        }
    }

    private static void copy(ComplexArray source, int from, ComplexArray target, int to, int count) {
        System.arraycopy(source.re(), from, target.re(), to, count);
        System.arraycopy(source.im(), from, target.im(), to, count);
    }
}
