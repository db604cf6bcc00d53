package org.firenet.array;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The extents of an array in C order: the last dimension runs fastest. An image is {@code [rows, columns]}, a vector
 * {@code [length]}, a stack of coil images {@code [coils, rows, columns]}. Immutable.
 */
public final class Shape {
    private static final int MOST_IN_MEMORY = Integer.MAX_VALUE - 8;

    private final int[] extents;
    private final long elements;

    private Shape(int[] extents) {
        this.extents = extents;
        long product = 1;
        for (int extent : extents) {
            if (extent < 1) {
                throw new IllegalArgumentException("every extent of a shape must be at least 1, found " + this);
            }
            if (product > Long.MAX_VALUE / extent) {
                throw new IllegalArgumentException("the shape " + this + " has more than 2^63 - 1 elements");
            }
            product *= extent;
        }
        this.elements = product;
    }

    /**
     * The shape of an array in memory.
     *
     * @param extents one number per dimension, each at least 1; at least one dimension
     * @throws IllegalArgumentException if there is no dimension, an extent is below 1, or the product passes 2³¹ − 9
     */
    public static Shape of(int... extents) {
        Shape shape = inFile(extents);
        shape.requireMemory();
        return shape;
    }

    /**
     * The shape of an array in a file, which may be too large for memory.
     *
     * @param extents one number per dimension, each at least 1; at least one dimension
     * @throws IllegalArgumentException if there is no dimension, an extent is below 1, or the product passes 2⁶³ − 1
     */
    public static Shape inFile(int... extents) {
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

    /**
     * Number of elements of an array in memory: the product of the extents.
     *
     * @throws IllegalArgumentException if one array cannot hold as many, which only shapes {@link #inFile} have
     */
    public int size() {
        requireMemory();
        return (int) elements;
    }

    /** Number of elements, of an array in a file as well. */
    public long elements() {
        return elements;
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

    private void requireMemory() {
        if (elements > MOST_IN_MEMORY) {
            throw new IllegalArgumentException(
                    "the shape " + this + " has more elements than one array can hold (2^31 - 9)");
        }
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
