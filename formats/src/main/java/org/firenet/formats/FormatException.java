package org.firenet.formats;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file cannot be read or written as asked. The message is one line that a user can act on: the file, the field, the
 * value found there and the value expected.
 */
public final class FormatException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_VALUE = 100;

    /** {@code FILE: FIELD is FOUND, expected EXPECTED}. */
    public FormatException(Path file, String field, Object found, String expected) {
        this(file, field + " is " + printable(String.valueOf(found)) + ", expected " + expected);
    }

    /** {@code FILE: PROBLEM}. */
    public FormatException(Path file, String problem) {
        super(file + ": " + problem);
    }

    private FormatException(String message, Throwable cause) {
        super(message, cause);
    }

    /** {@code FILE: PROBLEM: REASON}, the reason in the words of {@code cause}: a library or the file system. */
    public static FormatException of(Path file, String problem, Throwable cause) {
        return new FormatException(file + ": " + problem + ": " + printable(reason(file, cause)), cause);
    }

    private static String reason(Path file, Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder, or one that takes no files";
        }
        // The file that the system names may be a temporary one, which says nothing to the user.
        String message = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        if (message == null || message.equals(file.toString())) {
            return cause.getClass().getSimpleName();
        }
        return message;
    }

    // A damaged header holds anything: line breaks and control characters must not reach the user's terminal.
    private static String printable(String value) {
        String shortened = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return shortened.isEmpty() ? "empty" : shortened.replaceAll("\\p{C}", "?");
    }
}
