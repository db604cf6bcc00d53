package org.firenet.formats;

import java.nio.file.Path;
import java.util.List;
import org.firenet.array.ComplexArray;

/** Writes arrays as files of one format. The target appears whole or not at all ({@link SafeFiles}). */
public interface ArrayWriter {
    /** The element types this format can store; the first is the usual one. */
    List<ElementType> types();

    /** Whether arrays of more than two dimensions can be stored. */
    default boolean holdsStacks() {
        return true;
    }

    /**
     * Writes an array that is handed over slice by slice.
     *
     * @param file the target
     * @param source the values, asked for one slice at a time; a real {@code type} needs every imaginary part to be zero
     * @param type how to store one element, one of {@link #types()}
     * @param overwrite whether an existing target may be replaced
     * @throws FormatException if the format cannot hold this array, the target exists or cannot be written, or the source
     *     fails; no file is left behind then
     */
    void write(Path file, ArraySource source, ElementType type, Overwrite overwrite) throws FormatException;

    /**
     * Writes an array that is in memory.
     *
     * @throws FormatException as the other method does
     */
    default void write(Path file, ComplexArray array, ElementType type, Overwrite overwrite) throws FormatException {
        write(file, ArraySource.of(array), type, overwrite);
    }
}
