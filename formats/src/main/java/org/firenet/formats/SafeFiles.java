package org.firenet.formats;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files that appear whole or not at all: the bytes go to a temporary file in the target's folder, which is then
 * renamed. Nothing is left behind when writing fails.
 */
public final class SafeFiles {
    private SafeFiles() {}

    /** Produces the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all bytes; closing the stream is left to the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @throws FormatException if the target exists and may not be replaced, is a directory, its folder is missing or
     *     cannot be written, or {@code content} fails; the target is then as it was before
     */
    public static void write(Path file, Overwrite overwrite, Content content) throws FormatException {
        requireTarget(file, overwrite);
        Path temporary = temporary(file);
        // Should the virtual machine be asked to end in the middle, it removes the file.
        temporary.toFile().deleteOnExit();
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            rename(temporary, file, overwrite);
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be written", e);
        } finally {
            delete(temporary);
        }
    }

    /**
     * Checks a target before the work that it is for begins, by making and removing an empty file beside it: permissions
     * alone do not tell whether a folder takes files.
     *
     * @throws FormatException if {@link #write} would refuse it
     */
    public static void check(Path file, Overwrite overwrite) throws FormatException {
        requireTarget(file, overwrite);
        Path temporary = temporary(file);
        try {
            Files.createFile(temporary);
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be written", e);
        } finally {
            delete(temporary);
        }
    }

    private static void requireTarget(Path file, Overwrite overwrite) throws FormatException {
        if (Files.isDirectory(file)) {
            throw new FormatException(file, "this is a directory, expected a file name");
        }
        if (overwrite == Overwrite.NO && Files.exists(file)) {
            throw exists(file);
        }
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new FormatException(file, "there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new FormatException(file, "the folder " + folder + " cannot be written to");
        }
    }

    private static FormatException exists(Path file) {
        return new FormatException(file, "the file exists already and overwriting was not asked for");
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static Path temporary(Path file) {
        // The process id keeps two commands apart that write the same target, the clock two threads of one command.
        String suffix = ".part-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        return folder(file).resolve("." + file.getFileName() + suffix);
    }

    private static void rename(Path temporary, Path file, Overwrite overwrite) throws IOException {
        // A file may have appeared while the content was written; an atomic move would replace it silently.
        if (overwrite == Overwrite.NO && Files.exists(file)) {
            throw exists(file);
        }
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException ignored) {
            // Best effort: the failure that kept the file from being written says more than this one.
        }
    }
}
