package org.firenet.fast;

import java.util.Arrays;

/**
 * The samples of a mask in the order in which an operator meets them, cut into ranges of which each lies in one piece of
 * memory.
 *
 * @param measurement which measurement, in the order of the mask, sample k is
 * @param sign by what that measurement is multiplied, 1 or −1
 * @param cell where sample k lies in its piece of memory
 * @param ends one past the last sample of each range
 */
record SampleOrder(int[] measurement, byte[] sign, int[] cell, int[] ends) {
    /** Where a measurement lies: in which piece, at which place, with which sign. */
    interface Place {
        int range(int row, int column);

        int cell(int row, int column);

        int sign(int row, int column);
    }

    /**
     * Sorts the measurements of a mask by range and place.
     *
     * @param positions row-major, of a grid with {@code columns} columns
     */
    static SampleOrder of(int[] positions, int columns, int ranges, Place place) {
        int count = positions.length;
        long[] keys = new long[count];
        for (int k = 0; k < count; k++) {
            int row = positions[k] / columns;
            int column = positions[k] % columns;

            keys[k] = (long) place.range(row, column) << 32 | place.cell(row, column);
        }
        int[] order = sortedOrder(keys);
        byte[] sign = new byte[count];
        int[] cell = new int[count];
        int[] ends = new int[ranges];
        for (int k = 0; k < count; k++) {
            int position = positions[order[k]];
            sign[k] = (byte) place.sign(position / columns, position % columns);
            cell[k] = (int) keys[order[k]];
            ends[(int) (keys[order[k]] >>> 32)] = k + 1;
        }
        for (int range = 1; range < ranges; range++) {
            ends[range] = Math.max(ends[range], ends[range - 1]);
        }
        return new SampleOrder(order, sign, cell, ends);
    }

    /** The numbers 0 … n − 1 sorted by their keys, of which no two are equal. */
    private static int[] sortedOrder(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.parallelSort(sorted);
        int[] order = new int[keys.length];
        for (int k = 0; k < keys.length; k++) {
            order[Arrays.binarySearch(sorted, keys[k])] = k;
        }
        return order;
    }

    int count() {
        return measurement.length;
    }

    int ranges() {
        return ends.length;
    }

    int begin(int range) {
        return range == 0 ? 0 : ends[range - 1];
    }

    int end(int range) {
        return ends[range];
    }
}
