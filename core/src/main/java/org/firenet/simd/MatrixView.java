package org.firenet.simd;

/**
 * A matrix inside an array: entry (i, k) at {@code offset + i·rowStride + k·columnStride}, so that a transpose is a swap
 * of strides.
 */
public record MatrixView(double[] entries, int offset, int rows, int columns, int rowStride, int columnStride) {
    /** A copy of a matrix. */
    public static MatrixView copyOf(double[][] matrix) {
        int columns = matrix[0].length;
        double[] entries = new double[matrix.length * columns];
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(matrix[i], 0, entries, i * columns, columns);
        }
        return new MatrixView(entries, 0, matrix.length, columns, columns, 1);
    }

    public MatrixView transposed() {
        return new MatrixView(entries, offset, columns, rows, columnStride, rowStride);
    }

    /** The matrix in the same place of another array. */
    public MatrixView within(double[] other) {
        return new MatrixView(other, offset, rows, columns, rowStride, columnStride);
    }

    int index(int i, int k) {
        return offset + i * rowStride + k * columnStride;
    }
}
