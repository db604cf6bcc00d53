package org.firenet.simd;

/**
 * Stages of the Walsh–Hadamard transform in natural order, in place. They may come in any order.
 */
public interface HadamardKernels {
    /**
     * Transforms one part of complex numbers down {@code width} neighbouring columns of a matrix: those of length {@code part} become such of
     * {@code parts · part}.
     *
     * @param at position of the first row
     * @param stride distance between two rows
     * @param rows a multiple of {@code parts · part}
     * @param parts 2, 4 or 8
     */
    void join(float[] x, int at, int stride, int rows, int part, int parts, int width);

    /**
     * The whole transform of rows by themselves, which are as long as {@link BandKernels#width a block is wide}.
     *
     * @param at positions of the rows
     * @param begin first of the positions
     * @param end one past the last
     */
    void transformRows(Plane x, int[] at, int begin, int end);
}
