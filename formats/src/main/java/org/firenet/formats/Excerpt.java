package org.firenet.formats;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds at given positions of its leading dimensions, on its way to another file: read and changed slice by
 * slice.
 */
public final class Excerpt implements ArraySource {
    private final ArrayReader reader;
    private final int[] leading;
    private final Shape shape;
    private final UnaryOperator<ComplexArray> change;

    /**
     * @param reader stays the caller's to close
     * @param leading positions along the first dimensions, fewer than there are; empty for the whole array
     * @param change done to every slice; keeps its shape
     * @throws FormatException if there is no such position
     */
    public Excerpt(ArrayReader reader, List<Integer> leading, UnaryOperator<ComplexArray> change)
            throws FormatException {
        Shape whole = reader.header().shape();
        if (leading.size() > Math.max(0, whole.rank() - 2)) {
            throw new FormatException(
                    reader.file(),
                    "number of slice positions",
                    leading.size(),
                    "at most " + Math.max(0, whole.rank() - 2) + " for shape " + whole);
        }
        for (int i = 0; i < leading.size(); i++) {
            if (leading.get(i) < 0 || leading.get(i) >= whole.extent(i)) {
                throw new FormatException(
                        reader.file(), "slice position", leading.get(i), "0 to " + (whole.extent(i) - 1));
            }
        }
        this.reader = reader;
        this.leading = leading.stream().mapToInt(Integer::intValue).toArray();
        this.shape = Slices.within(whole, leading.size());
        this.change = change;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    /** That of the images in the file; k-space has none of its own. */
    @Override
    public @Nullable Geometry geometry() {
        Geometry geometry = reader.header().geometry();
        if (geometry == null || reader.isKSpace()) {
            return null;
        }
        return shape.rank() == 2 && leading.length > 0 ? geometry.image(leading[leading.length - 1]) : geometry;
    }

    @Override
    public ComplexArray slice(int index) throws FormatException {
        if (leading.length == 0) {
            return change.apply(reader.readSlice(index));
        }
        Shape whole = reader.header().shape();
        int[] from = Arrays.copyOf(leading, whole.rank());
        int[] extent = whole.toArray();
        Arrays.fill(extent, 0, leading.length, 1);
        if (shape.rank() >= 3) {
            from[leading.length] = index;
            extent[leading.length] = 1;
        }
        return change.apply(reader.readBox(from, Shape.of(extent)).reshape(Slices.shape(shape)));
    }
}
