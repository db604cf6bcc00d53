package org.firenet.formats;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * What a scanner measured: slices of coils × rows × columns in k-space with frequency zero at
 * {@code [⌊rows/2⌋, ⌊columns/2⌋]}, and the positions that were measured. Two dimensions are one slice of one coil, three
 * are as {@link Leading} says, more are [..., slices, coils, rows, columns]. Owns its reader. Not thread-safe.
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
     * @param leading what the first of three dimensions counts; of no effect for other numbers of dimensions
     * @throws FormatException if the array has fewer than two dimensions, or holds volumes that are not slices yet
     */
    public static KSpace of(ArrayReader reader, Leading leading) throws FormatException {
        if (reader.header().shape().rank() < 2) {
            throw new FormatException(
                    reader.file(),
                    "shape",
                    reader.header().shape(),
                    "rows x columns, coils x rows x columns or slices x coils x rows x columns");
        }
        if (reader.holdsVolumes()) {
            throw new FormatException(
                    reader.file(),
                    "these are volumes encoded in three directions, "
                            + reader.header().shape()
                            + ", expected slices; reconstruct takes volumes with --volume AXIS");
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
        long slices = 1;
        for (int axis : stack()) {
            slices *= axis;
        }
        return Math.toIntExact(slices);
    }

    /** Extents of the dimensions that count slices, the slowest first; empty for a file of one slice. */
    public int[] stack() {
        int dimensions = slicesOfOneCoil() ? 1 : Math.max(0, shape().rank() - 3);
        return Arrays.copyOf(shape().toArray(), dimensions);
    }

    /** Number of coils. */
    public int coils() {
        int rank = shape().rank();
        return rank == 2 || slicesOfOneCoil() ? 1 : shape().extent(rank - 3);
    }

    /** Shape of one image: rows × columns. */
    public Shape imageShape() {
        int rank = shape().rank();
        return Shape.of(shape().extent(rank - 2), shape().extent(rank - 1));
    }

    /**
     * Reads one slice.
     *
     * @param index counts through {@link #stack()} in C order
     * @throws IndexOutOfBoundsException if {@code index} is not in 0 … {@link #slices()} − 1
     * @throws FormatException if the file is damaged or nothing was measured
     */
    public Slice slice(int index) throws FormatException {
        Objects.checkIndex(index, slices());
        Shape image = imageShape();
        ComplexArray data = values(index).reshape(Shape.of(coils(), image.rows(), image.columns()));
        Optional<boolean[]> recorded = reader.mask(index);
        return new Slice(data, recorded.isPresent() ? recorded.get() : MaskDetection.detect(reader.file(), data));
    }

    private ComplexArray values(int index) throws FormatException {
        int[] stack = stack();
        int[] from = new int[shape().rank()];
        int[] extent = shape().toArray();
        int rest = index;
        for (int axis = stack.length - 1; axis >= 0; axis--) {
            from[axis] = rest % stack[axis];
            rest /= stack[axis];
            extent[axis] = 1;
        }
        return reader.readBox(from, Shape.of(extent));
    }

    /** Whether the file says itself which positions were measured, so that nothing is concluded from zeros. */
    public boolean recordsMask() throws FormatException {
        return reader.mask(0).isPresent();
    }

    /**
     * Samples of noise alone, shape [coils, samples], where the file has some.
     *
     * @throws FormatException if the file is damaged
     */
    public Optional<ComplexArray> noise() throws FormatException {
        return reader.noise();
    }

    /**
     * The lines that were measured for calibration, whether or not they are part of the slice too; empty where the file marks
     * none.
     *
     * @throws FormatException if the file is damaged or such a line does not fit the grid
     */
    public Optional<Slice> calibration(int index) throws FormatException {
        Objects.checkIndex(index, slices());
        return reader.calibration(index);
    }

    /** Rows and columns of the middle of the finished image that are meant to be seen; the rest is phase oversampling. */
    public Shape imageCrop() {
        return reader.imageCrop().orElse(imageShape());
    }

    @Override
    public void close() {
        reader.close();
    }

    private Shape shape() {
        return reader.header().shape();
    }

    private boolean slicesOfOneCoil() {
        return shape().rank() == 3 && leading == Leading.SLICES;
    }
}
