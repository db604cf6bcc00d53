package org.firenet.fast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.firenet.sampling.SamplingMask;
import org.firenet.simd.Plane;

/**
 * The samples of a mask in the order in which an operator meets them, cut into ranges of which each lies in one piece of
 * memory. Several coils have the same order, one coil's samples after the other's.
 *
 * @param measurement which measurement, in the order of the mask, sample k of a coil is
 * @param sign by what that measurement is multiplied, 1 or −1
 * @param cell where sample k of a coil lies in its piece of memory
 * @param ends one past the last sample of each range of a coil
 * @param coils how many coils there are
 */
record SampleOrder(int[] measurement, byte[] sign, int[] cell, int[] ends, int coils) {
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
        // Cell and number of the measurement in one key: sorted by the cell, which no two of a range share.
        int[] rangeOf = new int[count];
        long[] keyOf = new long[count];
        IntStream.range(0, count).parallel().forEach(k -> {
            int row = positions[k] / columns;
            int column = positions[k] % columns;
            rangeOf[k] = place.range(row, column);
            keyOf[k] = (long) place.cell(row, column) << 32 | k;
        });
        int[] ends = new int[ranges];
        for (int range : rangeOf) {
            ends[range]++;
        }
        for (int range = 1; range < ranges; range++) {
            ends[range] += ends[range - 1];
        }
        long[] keys = new long[count];
        int[] next = ends.clone();
        for (int k = count - 1; k >= 0; k--) {
            keys[--next[rangeOf[k]]] = keyOf[k];
        }
        IntStream.range(0, ranges)
                .parallel()
                .forEach(range -> Arrays.sort(keys, range == 0 ? 0 : ends[range - 1], ends[range]));
        return of(positions, columns, place, keys, ends);
    }

    private static SampleOrder of(int[] positions, int columns, Place place, long[] sorted, int[] ends) {
        int count = sorted.length;
        int[] measurement = new int[count];
        byte[] sign = new byte[count];
        int[] cell = new int[count];
        IntStream.range(0, count).parallel().forEach(k -> {
            measurement[k] = (int) sorted[k];
            cell[k] = (int) (sorted[k] >>> 32);
            int position = positions[measurement[k]];
            sign[k] = (byte) place.sign(position / columns, position % columns);
        });
        return new SampleOrder(measurement, sign, cell, ends, 1);
    }

    /** The order of samples that lie in blocks of transformed columns, one range per block. */
    static SampleOrder inBlocks(SamplingMask mask, AxisTransform down, AxisTransform along, int width, int stride) {
        int columns = mask.shape().columns();
        Place place = new Place() {
            @Override
            public int range(int row, int column) {
                return along.place(column) / width;
            }

            @Override
            public int cell(int row, int column) {
                return down.place(row) * stride + along.place(column) % width;
            }

            @Override
            public int sign(int row, int column) {
                return down.sign(row) * along.sign(column);
            }
        };
        return of(mask.indices(), columns, (columns + width - 1) / width, place);
    }

    /** The same order for several coils. */
    SampleOrder ofEach(int newCoils) {
        return new SampleOrder(measurement, sign, cell, ends, newCoils);
    }

    int count() {
        return coils * measurement.length;
    }

    /** Samples of one coil. */
    int perCoil() {
        return measurement.length;
    }

    int ranges() {
        return coils * ends.length;
    }

    int begin(int range) {
        return range % ends.length == 0 ? first(range) : end(range - 1);
    }

    int end(int range) {
        return first(range) + ends[range % ends.length];
    }

    /** The first sample of the coil that a range belongs to. */
    private int first(int range) {
        return range / ends.length * measurement.length;
    }

    /** Takes the samples of a range out of their piece of memory. */
    void gather(int range, Plane memory, Plane samples) {
        int begin = begin(range);
        int count = end(range) - begin;
        gather(memory.re(), begin - first(range), samples.re(), begin, count);
        gather(memory.im(), begin - first(range), samples.im(), begin, count);
    }

    private void gather(float[] memory, int cellsAt, float[] samples, int at, int count) {
        for (int k = 0; k < count; k++) {
            samples[at + k] = memory[cell[cellsAt + k]];
        }
    }

    /** The adjoint of {@link #gather}, as far as the samples are concerned: puts them where they belong. */
    void scatter(int range, Plane samples, Plane memory) {
        int begin = begin(range);
        int count = end(range) - begin;
        scatter(samples.re(), begin, memory.re(), begin - first(range), count);
        scatter(samples.im(), begin, memory.im(), begin - first(range), count);
    }

    private void scatter(float[] samples, int at, float[] memory, int cellsAt, int count) {
        for (int k = 0; k < count; k++) {
            memory[cell[cellsAt + k]] = samples[at + k];
        }
    }
}
