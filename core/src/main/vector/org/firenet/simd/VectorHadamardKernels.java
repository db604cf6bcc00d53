package org.firenet.simd;

import static org.firenet.simd.Lanes.COUNT;
import static org.firenet.simd.Lanes.SPECIES;

/** {@link HadamardKernels} with the Vector API; the plain loops finish what does not fill a vector. */
final class VectorHadamardKernels implements HadamardKernels {
    private static final HadamardKernels TAIL = PlainKernels.HADAMARD;

    @Override
    public void join(float[] x, int at, int stride, int rows, int part, int parts, int width) {
        if (parts == 8 && part == 1 && width == COUNT && stride == COUNT) {
            Hadamard8.neighbours(x, at, rows / 8);
            return;
        }
        int bound = SPECIES.loopBound(width);
        // Rows without gaps are one stretch.
        int together = bound == stride ? part : 1;
        for (int start = 0; start < rows; start += parts * part) {
            for (int row = start; row < start + part; row += together) {
                butterflies(parts, x, at + row * stride, part * stride, together * bound);
            }
        }
        if (bound < width) {
            TAIL.join(x, at + bound, stride, rows, part, parts, width - bound);
        }
    }

    private static void butterflies(int parts, float[] x, int at, int step, int count) {
        switch (parts) {
            case 2 -> Hadamard2.run(x, at, step, count);
            case 4 -> Hadamard4.run(x, at, step, count);
            default -> Hadamard8.run(x, at, step, count);
        }
    }

    @Override
    public void transformRows(Plane x, int[] at, int begin, int end) {
        BlockRowsHadamard.run(x.re(), x.im(), at, begin, end);
    }
}
