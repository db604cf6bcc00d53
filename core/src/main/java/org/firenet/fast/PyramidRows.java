package org.firenet.fast;

import org.firenet.simd.BandTransform;
import org.firenet.simd.Plane;
import org.firenet.simd.RowKernels;
import org.firenet.simd.Twiddles;

/**
 * The transforms along the rows of a {@link Pyramid} that lies in blocks: each subband's part of a row by itself, some
 * rows at once.
 */
final class PyramidRows {
    private final Pyramid pyramid;
    private final Layout layout;
    private final Plane work;
    private final RowKernels narrow;
    private final BandTransform wide;
    private final Twiddles twiddles;
    private final Direction forward = new Direction() {
        @Override
        public void band(int at, int length, int rows) {
            wide.forward(work, at, layout.blockStride(), length, rows);
        }

        @Override
        public void row(int at, int length) {
            narrow.forward(work, at, length, twiddles);
        }
    };
    private final Direction adjoint = new Direction() {
        @Override
        public void band(int at, int length, int rows) {
            wide.adjoint(work, at, layout.blockStride(), length, rows);
        }

        @Override
        public void row(int at, int length) {
            narrow.adjoint(work, at, length, twiddles);
        }
    };
    private final Direction hadamard = new Direction() {
        @Override
        public void band(int at, int length, int rows) {
            wide.hadamard(work, at, layout.blockStride(), length, rows);
        }

        @Override
        public void row(int at, int length) {
            narrow.hadamard(work, at, length);
        }
    };

    /** Which transform. */
    private interface Direction {
        /** Of some rows of a subband at least as wide as a block. */
        void band(int at, int length, int rows);

        /** Of a row of a subband within a block. */
        void row(int at, int length);
    }

    PyramidRows(Pyramid pyramid, Layout layout, Plane work, RowKernels narrow, BandTransform wide, Twiddles twiddles) {
        this.pyramid = pyramid;
        this.layout = layout;
        this.work = work;
        this.narrow = narrow;
        this.wide = wide;
        this.twiddles = twiddles;
    }

    /** Fourier transforms, from bit-reversed to natural order. */
    void forward(int group) {
        run(group * layout.together(), layout.together(), forward);
    }

    /** The adjoint of {@link #forward}. */
    void adjoint(int group) {
        run(group * layout.together(), layout.together(), adjoint);
    }

    /** Walsh–Hadamard transforms in natural order, of subbands as wide as a block or wider only from block to block. */
    void hadamard(int group) {
        run(group * layout.together(), layout.together(), hadamard);
    }

    /** Rows in halves as long as they belong to subbands of different levels. */
    private void run(int first, int rows, Direction direction) {
        if (first == 0 && rows > pyramid.rows(pyramid.levels())) {
            run(0, rows / 2, direction);
            run(rows / 2, rows / 2, direction);
            return;
        }
        int end = pyramid.columns();
        for (int level = 1; level <= pyramid.levels(); level++) {
            end /= 2;
            transform(first, rows, end, end, direction);
            if (first >= pyramid.rows(level)) {
                break;
            }
        }
        transform(first, rows, 0, end, direction);
    }

    private void transform(int first, int rows, int column, int length, Direction direction) {
        if (length >= layout.width()) {
            direction.band(layout.at(first, column), length, rows);
            return;
        }
        for (int row = first; row < first + rows; row++) {
            direction.row(layout.at(row, column), length);
        }
    }
}
