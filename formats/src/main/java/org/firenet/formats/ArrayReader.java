package org.firenet.formats;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * An open file with one array in it. Values are read on demand, so a large file never has to fit into memory whole.
 * Values are passed on as they are, NaN and infinities included. Not thread-safe.
 */
public interface ArrayReader extends Closeable {
    /** The file that is open, for error messages. */
    Path file();

    /** What the file says about its array. */
    ArrayHeader header();

    /**
     * The sub-array at position {@code index} of the leading dimension, a new array of shape
     * {@link ArrayHeader#sliceShape()}. An array of one or two dimensions is one slice with index 0.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not in 0 … {@link ArrayHeader#slices()} − 1
     * @throws FormatException if the file is damaged or was cut short since it was opened
     */
    ComplexArray readSlice(int index) throws FormatException;

    /**
     * A box of the array, a new array of shape {@code extent}. Formats whose elements lie at fixed distances read no
     * more than the box; for the others slices are read and cut.
     *
     * @param from position of the box's first element, one number per dimension
     * @param extent of the box, of as many dimensions as the array
     * @throws IndexOutOfBoundsException if the box is not inside the array
     * @throws FormatException if the file is damaged or was cut short since it was opened
     */
    default ComplexArray readBox(int[] from, Shape extent) throws FormatException {
        Box box = new Box(header().shape(), from, extent);
        return box.cut(this);
    }

    /**
     * The whole array, of shape {@link ArrayHeader#shape()}.
     *
     * @param mostElements how many elements the caller is ready to hold; each takes 16 bytes
     * @throws FormatException if the array has more elements than that, or the file is damaged
     */
    ComplexArray readAll(long mostElements) throws FormatException;

    /**
     * Whether the file says that the last three dimensions are a volume encoded in three directions, in which case the
     * shape is [..., coils, depth, rows, columns].
     */
    default boolean holdsVolumes() {
        return false;
    }

    /**
     * The positions of a slice (or volume) that were measured, in C order, where the format records them; empty where it
     * does not and the zeros of the data have to tell ({@link MaskDetection}).
     *
     * @param slice number of the slice where all dimensions before the coils are counted through in C order
     * @throws FormatException if the file is damaged
     */
    default Optional<boolean[]> mask(int slice) throws FormatException {
        return Optional.empty();
    }

    /**
     * For k-space: rows and columns of the middle of the image that are meant to be seen, where the file says that more was
     * encoded (phase oversampling); empty where the whole image is.
     */
    default Optional<Shape> imageCrop() {
        return Optional.empty();
    }

    /**
     * Samples of noise alone, shape [coils, samples], where the scanner took some before the scan.
     *
     * @throws FormatException if the file is damaged
     */
    default Optional<ComplexArray> noise() throws FormatException {
        return Optional.empty();
    }

    /**
     * The lines that the scanner marked for calibration of a slice, on the same grid as the slice; empty where none is
     * marked, and for volumes.
     *
     * @param slice as for {@link #mask}
     * @throws FormatException if the file is damaged or such a line does not fit the grid
     */
    default Optional<KSpace.Slice> calibration(int slice) throws FormatException {
        return Optional.empty();
    }

    /** Releases the file; never fails in a way that matters to a reader. */
    @Override
    void close();
}
