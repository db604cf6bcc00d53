package org.firenet.simd;

/**
 * The Walsh–Hadamard transform in natural order, its own adjoint, down some neighbouring columns of a power
 * of two of rows, in place. Its stages may come in any order. Those within a leaf, a piece of the columns that fits into the
 * nearest cache, come together, so that whoever makes or takes the entries of the leaf finds them there.
 */
public final class ColumnHadamard {
    /** The leaves of columns of at least so many rows are multiples of it. */
    public static final int SHORTEST_LEAF = 32;

    private static final int LONGEST_LEAF = 64;

    private static final Leaf NOTHING = (at, rows) -> {};

    private final HadamardKernels kernels;

    public ColumnHadamard(HadamardKernels kernels) {
        this.kernels = kernels;
    }

    /** What is done to a leaf. */
    @FunctionalInterface
    public interface Leaf {
        void run(int at, int rows);
    }

    /** The transform alone. */
    public void transform(Plane plane, int at, int length, int width) {
        transformThen(NOTHING, plane, at, length, width);
    }

    /** The transform, whose result is taken leaf by leaf. */
    public void transformThen(Leaf then, Plane plane, int at, int length, int width) {
        if (length <= LONGEST_LEAF) {
            stages(plane, at, length, width);
            then.run(at, length);
            return;
        }
        int parts = lastParts(length);
        int part = length / parts;
        join(plane, at, length, part, parts, width);
        for (int k = 0; k < parts; k++) {
            transformThen(then, plane, at + k * part * plane.stride(), part, width);
        }
    }

    /** The transform of what is made leaf by leaf. */
    public void transformAfter(Leaf first, Plane plane, int at, int length, int width) {
        if (length <= LONGEST_LEAF) {
            first.run(at, length);
            stages(plane, at, length, width);
            return;
        }
        int parts = lastParts(length);
        int part = length / parts;
        for (int k = 0; k < parts; k++) {
            transformAfter(first, plane, at + k * part * plane.stride(), part, width);
        }
        join(plane, at, length, part, parts, width);
    }

    /** How many transforms are joined to one of a length in the end. */
    private static int lastParts(int length) {
        return Integer.numberOfTrailingZeros(length) % 3 == 0 ? 8 : 4;
    }

    /**
     * All stages, three at a time. What is left over of them comes two at a time and at the end, where the rows that meet are
     * far apart: as near ones they would make short loops. Sixteen rows take twice two.
     */
    private void stages(Plane plane, int at, int length, int width) {
        for (int joined = 1; joined < length; ) {
            int left = length / joined;
            int parts = left == 4 || left == 16 ? 4 : Math.min(left, 8);
            join(plane, at, length, joined, parts, width);
            joined *= parts;
        }
    }

    /** Joins transforms of length {@code part} to such of {@code parts} times the length. */
    private void join(Plane plane, int at, int rows, int part, int parts, int width) {
        kernels.join(plane.re(), at, plane.stride(), rows, part, parts, width);
        kernels.join(plane.im(), at, plane.stride(), rows, part, parts, width);
    }
}
