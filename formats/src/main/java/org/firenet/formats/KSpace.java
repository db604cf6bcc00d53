package org.firenet.formats;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * What a scanner measured: slices of coils × rows × columns in k-space with frequency zero at
 * {@code [⌊rows/2⌋, ⌊columns/2⌋]}, and the positions that were measured. Two dimensions are one slice of one coil, three
 * are as {@link Leading} says, four are [slices, coils, rows, columns]. Owns its reader. Not thread-safe.
 */
public final class KSpace implements Closeable {
    private final ArrayReader reader;
    private final Leading leading;

    /** What the first of three dimensions counts. */
    public enum Leading {
        /** Receiver coils of one slice: the usual case. */
        COILS,
        /** Slices of a single coil. */
        SLICES
    }

    /**
     * One slice.
     *
     * @param data measured values, shape [coils, rows, columns]; zero where nothing was measured
     * @param mask whether a position was measured, row by row, the same for all coils
     */
    public record Slice(ComplexArray data, boolean[] mask) {
        /** Shape of the image: rows × columns. */
        public Shape imageShape() {
            return Shape.of(data.shape().extent(1), data.shape().extent(2));
        }

        /** Number of measured positions. */
        public int measured() {
            int count = 0;
            for (boolean position : mask) {
                count += position ? 1 : 0;
            }
            return count;
        }
    }

    private KSpace(ArrayReader reader, Leading leading) {
        this.reader = reader;
        this.leading = leading;
    }

    /**
     * Takes an array as k-space.
     *
     * @param reader closed by {@link #close()}
     * @param leading what the first of three dimensions counts; of no effect for two or four
     * @throws FormatException if the array has not two to four dimensions
     */
    public static KSpace of(ArrayReader reader, Leading leading) throws FormatException {
        int rank = reader.header().shape().rank();
        if (rank < 2 || rank > 4) {
            throw new FormatException(
                    reader.file(),
                    "shape",
                    reader.header().shape(),
                    "rows x columns, coils x rows x columns or slices x coils x rows x columns");
        }
        return new KSpace(reader, leading);
    }

    /** The file that holds the values; of a pair of files the larger one. */
    public Path file() {
        return reader.file();
    }

    /** What the file says about the array. */
    public ArrayHeader header() {
        return reader.header();
    }

    /** Number of slices. */
    public int slices() {
        return oneSlice() ? 1 : shape().extent(0);
    }

    /** Number of coils. */
    public int coils() {
        return switch (shape().rank()) {
            case 2 -> 1;
            case 3 -> oneSlice() ? shape().extent(0) : 1;
            default -> shape().extent(1);
        };
    }

    /** Shape of one image: rows × columns. */
    public Shape imageShape() {
        int rank = shape().rank();
        return Shape.of(shape().extent(rank - 2), shape().extent(rank - 1));
    }

    /**
     * Reads one slice.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not in 0 … {@link #slices()} − 1
     * @throws FormatException if the file is damaged or nothing was measured
     */
    public Slice slice(int index) throws FormatException {
        Objects.checkIndex(index, slices());
        ComplexArray values = oneSlice() ? reader.readAll(shape().size()) : reader.readSlice(index);
        Shape image = imageShape();
        ComplexArray data = values.reshape(Shape.of(coils(), image.rows(), image.columns()));
        Optional<boolean[]> recorded = reader.mask(index);
        return new Slice(data, recorded.isPresent() ? recorded.get() : MaskDetection.detect(reader.file(), data));
    }

    /** Whether the file says itself which positions were measured, so that nothing is concluded from zeros. */
    public boolean recordsMask() throws FormatException {
        return reader.mask(0).isPresent();
    }

    @Override
    public void close() {
        reader.close();
    }

    private Shape shape() {
        return reader.header().shape();
    }

    private boolean oneSlice() {
        return shape().rank() == 2 || (shape().rank() == 3 && leading == Leading.COILS);
    }
}
