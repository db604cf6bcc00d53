package org.firenet.formats;

import java.nio.file.Path;
import java.util.List;
import org.firenet.array.ComplexArray;

/** Writes arrays as files of one format. The target appears whole or not at all ({@link SafeFiles}). */
public interface ArrayWriter {
    /** The element types this format can store; the first is the usual one. */
    List<ElementType> types();

    /**
     * Writes an array.
     *
     * @param file the target
     * @param array the values, not modified; a real {@code type} needs every imaginary part to be zero
     * @param type how to store one element, one of {@link #types()}
     * @param overwrite whether an existing target may be replaced
     * @throws FormatException if the format cannot hold this array, the target exists or cannot be written
     */
    void write(Path file, ComplexArray array, ElementType type, Overwrite overwrite) throws FormatException;
}
