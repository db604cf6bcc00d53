package org.firenet.transform;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;

/**
 * Runs a {@link ColumnKernel} along one axis of the top left rectangle of an image, block by block: a block of columns
 * (or of rows, transposed on the way in and out) is copied into scratch memory that stays in the cache.
 */
final class AxisSweep {
    private static final int BLOCK_ELEMENTS = 1 << 13;

    private final ColumnKernel kernel;
    private final int width;
    private final Shape scratch;

    AxisSweep(ColumnKernel kernel) {
        this.kernel = kernel;
        this.width = Math.max(8, BLOCK_ELEMENTS / kernel.scratchRows());
        this.scratch = Shape.of(kernel.scratchRows(), width);
    }

    /** The kernel's. */
    double roundingError() {
        return kernel.roundingError();
    }

    /** Transforms columns 0 … columns − 1 of an image whose rows are {@code stride} long. */
    void columns(ComplexArray x, int columns, int stride, Workspace workspace) {
        ComplexArray block = workspace.borrow(scratch);
        for (int from = 0; from < columns; from += width) {
            int w = Math.min(width, columns - from);
            for (int i = 0; i < kernel.length(); i++) {
                int at = kernel.source()[i] * stride + from;
                System.arraycopy(x.re(), at, block.re(), i * w, w);
                System.arraycopy(x.im(), at, block.im(), i * w, w);
            }
            kernel.body().run(block.re(), block.im(), w);
            for (int k = 0; k < kernel.length(); k++) {
                int at = kernel.result()[k] * w;
                System.arraycopy(block.re(), at, x.re(), k * stride + from, w);
                System.arraycopy(block.im(), at, x.im(), k * stride + from, w);
            }
        }
        workspace.giveBack(block);
    }

    /** Transforms rows 0 … rows − 1 of an image whose rows are {@code stride} long. */
    void rows(ComplexArray x, int rows, int stride, Workspace workspace) {
        ComplexArray block = workspace.borrow(scratch);
        for (int from = 0; from < rows; from += width) {
            int w = Math.min(width, rows - from);
            for (int r = 0; r < w; r++) {
                int row = (from + r) * stride;
                load(x.re(), row, block.re(), r, w);
                load(x.im(), row, block.im(), r, w);
            }
            kernel.body().run(block.re(), block.im(), w);
            for (int r = 0; r < w; r++) {
                int row = (from + r) * stride;
                store(block.re(), r, w, x.re(), row);
                store(block.im(), r, w, x.im(), row);
            }
        }
        workspace.giveBack(block);
    }

    private void load(double[] image, int row, double[] block, int r, int w) {
        int[] source = kernel.source();
        for (int i = 0; i < source.length; i++) {
            block[i * w + r] = image[row + source[i]];
        }
    }

    private void store(double[] block, int r, int w, double[] image, int row) {
        int[] result = kernel.result();
        for (int k = 0; k < result.length; k++) {
            image[row + k] = block[result[k] * w + r];
        }
    }
}
