package org.firenet.formats;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;
import org.firenet.array.ComplexArray;

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
     * The whole array, of shape {@link ArrayHeader#shape()}.
     *
     * @param mostElements how many elements the caller is ready to hold; each takes 16 bytes
     * @throws FormatException if the array has more elements than that, or the file is damaged
     */
    ComplexArray readAll(long mostElements) throws FormatException;

    /**
     * The positions of a slice that were measured, row by row, where the format records them; empty where it does not
     * and the zeros of the data have to tell ({@link MaskDetection}).
     *
     * @throws FormatException if the file is damaged
     */
    default Optional<boolean[]> mask(int slice) throws FormatException {
        return Optional.empty();
    }

    /** Releases the file; never fails in a way that matters to a reader. */
    @Override
    void close();
}
