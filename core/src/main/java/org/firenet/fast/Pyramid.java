package org.firenet.fast;

/**
 * The subbands of a wavelet pyramid on a frame whose sides {@code 2^levels} divides: level l, from 1 (finest) to {@code levels}, has three of
 * {@code rows/2^l × columns/2^l}, the last level also the approximation.
 */
record Pyramid(int rows, int columns, int levels) {
    int rows(int level) {
        return rows >> level;
    }

    int columns(int level) {
        return columns >> level;
    }

    /** The finest level one of whose subbands holds the entry; {@code levels + 1} for the approximation. */
    int level(int row, int column) {
        for (int level = 1; level <= levels; level++) {
            if (row >= rows(level) || column >= columns(level)) {
                return level;
            }
        }
        return levels + 1;
    }

    /** Number of the subband that holds the entry, from 3: three of the finest level first, the approximation last. */
    int subband(int row, int column) {
        int level = level(row, column);
        if (level > levels) {
            return 3 * level;
        }
        int below = row >= rows(level) ? 2 : 0;
        int right = column >= columns(level) ? 1 : 0;
        return 3 * level + below + right - 1;
    }

    /** Position, {@code row · columns + column}, on a power-of-two frame with rows and columns of each subband in bit-reversed order. */
    int bitReversed(int row, int column) {
        int level = Math.min(levels, Math.min(finest(row, rows), finest(column, columns)));
        int n = rows(level);
        int m = columns(level);
        int i = (row & n) + BitReversal.of(row & (n - 1), n);
        int j = (column & m) + BitReversal.of(column & (m - 1), m);
        return i * columns + j;
    }

    /** The finest level whose details begin at the given row or column or before; n is a power of two. */
    private static int finest(int index, int n) {
        return Integer.numberOfLeadingZeros(index) - Integer.numberOfLeadingZeros(n);
    }
}
