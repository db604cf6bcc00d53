package org.firenet.sampling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.firenet.array.Shape;

/**
 * The set Ω of sampled positions of a grid, as row-major indices in increasing order. Never empty; all positions may be
 * sampled. Immutable.
 */
public final class SamplingMask {
    private final Shape shape;
    private final int[] indices;

    private SamplingMask(Shape shape, int[] sorted) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("a sampling mask needs at least one position, found none");
        }
        this.shape = shape;
        this.indices = sorted;
    }

    /**
     * The mask with the given positions.
     *
     * @param indices row-major positions in any order, from 0 to {@code shape.size() - 1}, each at most once
     * @throws IllegalArgumentException if there is none, one is out of range, or one comes twice
     */
    public static SamplingMask of(Shape shape, int... indices) {
        int[] sorted = indices.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] < 0 || sorted[i] >= shape.size()) {
                throw new IllegalArgumentException("sampled positions of a " + shape + " grid must be from 0 to "
                        + (shape.size() - 1) + ", found " + sorted[i]);
            }
            if (i > 0 && sorted[i] == sorted[i - 1]) {
                throw new IllegalArgumentException("position " + sorted[i] + " is sampled more than once");
            }
        }
        return new SamplingMask(shape, sorted);
    }

    /**
     * The mask of the positions that are true.
     *
     * @param sampled one value per position, row-major
     * @throws IllegalArgumentException if the length is not {@code shape.size()}, or none is true
     */
    public static SamplingMask ofBooleans(Shape shape, boolean[] sampled) {
        if (sampled.length != shape.size()) {
            throw new IllegalArgumentException(
                    "a mask of a " + shape + " grid needs " + shape.size() + " values, found " + sampled.length);
        }
        return new SamplingMask(
                shape,
                IntStream.range(0, sampled.length).filter(i -> sampled[i]).toArray());
    }

    /** The mask of all positions. */
    public static SamplingMask full(Shape shape) {
        return new SamplingMask(shape, IntStream.range(0, shape.size()).toArray());
    }

    /** Shape of the grid. */
    public Shape shape() {
        return shape;
    }

    /** Number of sampled positions m. */
    public int count() {
        return indices.length;
    }

    /** Sampled share of the grid, in (0, 1]. */
    public double fraction() {
        return (double) count() / shape.size();
    }

    /**
     * The position of a measurement.
     *
     * @param measurement from 0 to m − 1
     */
    public int index(int measurement) {
        return indices[measurement];
    }

    /** The positions in increasing order; a copy. */
    public int[] indices() {
        return indices.clone();
    }

    /** Whether a row-major position is sampled. */
    public boolean contains(int position) {
        return Arrays.binarySearch(indices, position) >= 0;
    }

    /** One value per position, row-major; a new array. */
    public boolean[] toBooleans() {
        boolean[] sampled = new boolean[shape.size()];
        for (int index : indices) {
            sampled[index] = true;
        }
        return sampled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SamplingMask mask && shape.equals(mask.shape) && Arrays.equals(indices, mask.indices);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(indices);
    }

    /** For example {@code 4096 of 128x128 positions}. */
    @Override
    public String toString() {
        return count() + " of " + shape + " positions";
    }
}
