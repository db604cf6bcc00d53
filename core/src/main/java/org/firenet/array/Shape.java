package org.firenet.array;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The extents of an array in C order: the last dimension runs fastest. An image is {@code [rows, columns]}, a vector
 * {@code [length]}, a stack of coil images {@code [coils, rows, columns]}. Immutable.
 */
public final class Shape {
    private final int[] extents;
    private final int size;

    private Shape(int[] extents) {
        this.extents = extents;
        long product = 1;
        for (int extent : extents) {
            if (extent < 1) {
                throw new IllegalArgumentException("every extent of a shape must be at least 1, found " + this);
            }
            product *= extent;
            if (product > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "the shape " + this + " has more elements than one array can hold (2^31 - 9)");
            }
        }
        this.size = (int) product;
    }

    /**
     * The shape with the given extents.
     *
     * @param extents one number per dimension, each at least 1; at least one dimension
     * @throws IllegalArgumentException if there is no dimension, an extent is below 1, or the product passes 2³¹ − 9
     */
    public static Shape of(int... extents) {
        if (extents.length == 0) {
            throw new IllegalArgumentException("a shape needs at least one dimension");
        }
        return new Shape(extents.clone());
    }

    /** Number of dimensions. */
    public int rank() {
        return extents.length;
    }

    /** Extent of dimension {@code i}, counted from 0 (the slowest). */
    public int extent(int i) {
        return extents[i];
    }

    /** Number of elements: the product of the extents. */
    public int size() {
        return size;
    }

    /**
     * Rows of an image.
     *
     * @throws IllegalStateException if this shape has not two dimensions
     */
    public int rows() {
        requireImage();
        return extents[0];
    }

    /**
     * Columns of an image.
     *
     * @throws IllegalStateException if this shape has not two dimensions
     */
    public int columns() {
        requireImage();
        return extents[1];
    }

    /** A copy of the extents. */
    public int[] toArray() {
        return extents.clone();
    }

    private void requireImage() {
        if (extents.length != 2) {
            throw new IllegalStateException("expected the shape of an image (rows x columns), found " + this);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(extents, shape.extents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(extents);
    }

    /** The extents with an x between them, {@code 230x180} say. */
    @Override
    public String toString() {
        return Arrays.stream(extents).mapToObj(Integer::toString).collect(Collectors.joining("x"));
    }
}
