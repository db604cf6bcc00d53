package org.firenet.formats;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.transform.Fourier;

/**
 * Removes readout oversampling: each line goes to the image, where the middle of the field of view is kept, and back to
 * k-space. Both transforms are unitary, so that noise keeps its variance.
 */
final class ReadoutCrop {
    private final int wide;
    private final int narrow;

    /** From lines of {@code wide} samples to lines of {@code narrow}, at most as many. */
    ReadoutCrop(int wide, int narrow) {
        this.wide = wide;
        this.narrow = narrow;
    }

    /** The lines of shape [coils, rows, wide] as [coils, rows, narrow]. */
    ComplexArray apply(ComplexArray lines) {
        if (wide == narrow) {
            return lines;
        }
        int coils = lines.shape().extent(0);
        int rows = lines.shape().extent(1);
        ComplexArray result = ComplexArray.zeros(Shape.of(coils, rows, narrow));
        ComplexArray before = ComplexArray.zeros(Shape.of(1, wide));
        ComplexArray after = ComplexArray.zeros(Shape.of(1, narrow));
        Fourier wideTransform = new Fourier(before.shape(), Fourier.Origin.CENTRE);
        Fourier narrowTransform = new Fourier(after.shape(), Fourier.Origin.CENTRE);
        Workspace workspace = new Workspace();
        for (int line = 0; line < coils * rows; line++) {
            copy(lines, line * wide, before, 0, wide);
            wideTransform.inverse(before, workspace);
            copy(before, wide / 2 - narrow / 2, after, 0, narrow);
            narrowTransform.forward(after, workspace);
            copy(after, 0, result, line * narrow, narrow);
        }
        return result;
    }

    private static void copy(ComplexArray source, int from, ComplexArray target, int to, int count) {
        System.arraycopy(source.re(), from, target.re(), to, count);
        System.arraycopy(source.im(), from, target.im(), to, count);
    }
}
