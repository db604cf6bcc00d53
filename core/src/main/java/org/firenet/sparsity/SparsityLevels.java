package org.firenet.sparsity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firenet.array.Shape;

/**
 * The levels {@code 0 = M₀ < M₁ < … < M_r = K} of K coefficients (Colbrook, Antun and Hansen 2022, "sparsity in
 * levels"). Levels are counted from 1, as in the paper.
 *
 * <p>The levels are a chain of nested boxes with one corner at the origin: a position belongs to level k if box k is
 * the smallest that contains it, and M_k is the size of box k. For a wavelet pyramid (approximation top left, details
 * below, to the right and diagonal) box k is the pyramid without its r − k finest scales, so level 1 is the
 * approximation band with the coarsest details and level k ≥ 2 the three bands of the next finer details. For a vector
 * the boxes are the intervals [0, M_k). Immutable.
 */
public final class SparsityLevels {
    private final List<Shape> boxes;

    private SparsityLevels(List<Shape> boxes) {
        this.boxes = List.copyOf(boxes);
    }

    /**
     * The r levels of a pyramid with r wavelet scales.
     *
     * @param frame rows × columns of the pyramid, both divisible by {@code 2^scales}; neither square nor a power of two
     * @param scales number of wavelet scales and of levels, at least 1
     * @throws IllegalArgumentException if {@code scales} is below 1 or a side is not divisible by {@code 2^scales}
     */
    public static SparsityLevels pyramid(Shape frame, int scales) {
        requireScales(frame, scales);
        List<Shape> boxes = new ArrayList<>();
        for (int k = 1; k <= scales; k++) {
            boxes.add(Shape.of(frame.rows() >> (scales - k), frame.columns() >> (scales - k)));
        }
        return new SparsityLevels(boxes);
    }

    /**
     * Levels of a vector.
     *
     * @param bounds M₁ < … < M_r, without M₀ = 0; the last one is the length of the vector
     * @throws IllegalArgumentException if there is no bound, the first is below 1 or they do not increase
     */
    public static SparsityLevels ofBounds(int... bounds) {
        if (bounds.length == 0) {
            throw new IllegalArgumentException("sparsity levels need at least one bound, found none");
        }
        for (int k = 0; k < bounds.length; k++) {
            if (bounds[k] <= (k == 0 ? 0 : bounds[k - 1])) {
                throw new IllegalArgumentException(
                        "the bounds of sparsity levels must increase from above 0, found " + Arrays.toString(bounds));
            }
        }
        return new SparsityLevels(Arrays.stream(bounds).mapToObj(Shape::of).toList());
    }

    /** Number of levels r. */
    public int count() {
        return boxes.size();
    }

    /** Shape of the coefficients: the frame of the pyramid, or [K]. */
    public Shape shape() {
        return boxes.get(count() - 1);
    }

    /** Number of coefficients K. */
    public int size() {
        return shape().size();
    }

    /**
     * The bound M_k.
     *
     * @param level k from 0 (M₀ = 0) to r
     */
    public int bound(int level) {
        return level == 0 ? 0 : boxes.get(level - 1).size();
    }

    /**
     * Number of coefficients of one level, M_k − M_{k−1}.
     *
     * @param level k from 1 to r
     */
    public int sizeOf(int level) {
        return bound(level) - bound(level - 1);
    }

    /**
     * The level of a position.
     *
     * @param position row-major, from 0 to K − 1
     * @return a number from 1 to r
     * @throws IndexOutOfBoundsException if the position is outside
     */
    public int levelOf(int position) {
        if (position < 0 || position >= size()) {
            throw new IndexOutOfBoundsException("position " + position + " of " + size() + " coefficients");
        }
        // From the finest level down, since most coefficients are fine.
        int level = count();
        while (level > 1 && isInBox(position, level - 1)) {
            level--;
        }
        return level;
    }

    private boolean isInBox(int position, int level) {
        Shape box = boxes.get(level - 1);
        if (box.rank() == 1) {
            return position < box.size();
        }
        int columns = shape().columns();
        return position / columns < box.rows() && position % columns < box.columns();
    }

    private static void requireScales(Shape frame, int scales) {
        if (scales < 1 || scales > 30) {
            throw new IllegalArgumentException("the number of wavelet scales must be from 1 to 30, found " + scales);
        }
        int divisor = 1 << scales;
        if (frame.rank() != 2 || frame.rows() % divisor != 0 || frame.columns() % divisor != 0) {
            throw new IllegalArgumentException("a pyramid of " + scales + " scales needs rows and columns divisible by "
                    + divisor + ", found " + frame);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparsityLevels levels && boxes.equals(levels.boxes);
    }

    @Override
    public int hashCode() {
        return boxes.hashCode();
    }

    /** For example {@code 3 levels of 16x16 coefficients}. */
    @Override
    public String toString() {
        return count() + " levels of " + shape() + " coefficients";
    }
}
