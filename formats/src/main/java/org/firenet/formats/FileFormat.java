package org.firenet.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file format: how to recognise it, open it and write it. Implementations have no state. */
public interface FileFormat {
    /** Short name, {@code npy} say. */
    String name();

    /** Usual file name extensions in lower case, without the dot; the first is the preferred one. */
    List<String> extensions();

    /**
     * Whether a file that starts with these bytes is of this format for certain.
     *
     * @param head the first bytes of the file, at most {@value FileFormats#HEAD_BYTES}; fewer if the file is shorter
     */
    boolean recognises(byte[] head);

    /** Whether the name alone suggests this format. */
    default boolean matchesName(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot >= 0 && extensions().contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Opens a file of this format and reads its header.
     *
     * @throws FormatException if the file cannot be read or is not valid
     */
    ArrayReader open(Path file) throws FormatException;

    /**
     * Opens a file of this format and reads one of its arrays, where it has names for them.
     *
     * @throws FormatException if there is no array of this name, or as {@link #open(Path)} does
     */
    default ArrayReader open(Path file, String array) throws FormatException {
        throw new FormatException(
                file, "this kind of file holds one array, which has no name; found the name " + array);
    }

    /** How to write this format, or empty if it can only be read. */
    Optional<ArrayWriter> writer();
}
