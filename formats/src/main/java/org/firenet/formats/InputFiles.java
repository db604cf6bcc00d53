package org.firenet.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opening of input files with errors that say what is wrong. */
final class InputFiles {
    private InputFiles() {}

    /** Refuses what is missing, a directory, or a pipe or device, on which reading could wait for ever. */
    static void requireRegular(Path file) throws FormatException {
        if (!Files.exists(file)) {
            throw new FormatException(file, "no such file");
        }
        if (Files.isDirectory(file)) {
            throw new FormatException(file, "this is a directory, expected a file");
        }
        if (!Files.isRegularFile(file)) {
            throw new FormatException(file, "this is not a regular file");
        }
    }

    /** Opens a regular file for reading. */
    static FileChannel open(Path file) throws FormatException {
        requireRegular(file);
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be read", e);
        }
    }

    /** The first bytes of a regular file: {@code count}, or fewer if it is shorter. */
    static byte[] head(Path file, int count) throws FormatException {
        requireRegular(file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(count);
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be read", e);
        }
    }

    /** Closes after reading, where a failure loses nothing. */
    static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // All values were read already; there is nothing that the caller could do or would lose.
        }
    }
}
