package org.firenet.formats;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The uncompressed content of a gzip file, read forwards: going back starts again at its beginning. Needs no memory but a
 * small buffer, whatever the content claims to be.
 */
final class GzipFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    /** Deflate makes at most 1032 bytes of one. */
    private static final long MOST_PER_BYTE = 1032;

    private final Path file;
    private @Nullable InputStream in;
    private long position;

    GzipFile(Path file) {
        this.file = file;
    }

    /** Refuses a content that a file of this length cannot have. */
    static void requirePlausible(Path file, long length, long content) throws FormatException {
        if (content > length * MOST_PER_BYTE) {
            throw new FormatException(
                    file,
                    "length of the content",
                    content,
                    "at most " + length * MOST_PER_BYTE + " bytes for its length");
        }
    }

    /** So many bytes from a position on; zeros where the content ends earlier than a header. */
    byte[] read(long start, int count) throws FormatException {
        byte[] bytes = new byte[count];
        fill(start, bytes, count);
        return bytes;
    }

    /** Reads {@code count} bytes from a position on, all of which have to be there. */
    void readFully(long start, byte[] target, int count) throws FormatException {
        int found = fill(start, target, count);
        if (found < count) {
            throw new FormatException(file, "the content ended at byte " + (start + found) + " while reading");
        }
    }

    private int fill(long start, byte[] target, int count) throws FormatException {
        try {
            InputStream stream = at(start);
            int found = stream.readNBytes(target, 0, count);
            position += found;
            return found;
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FormatException.of(file, "this is no valid gzip file, or a damaged one", e);
        }
    }

    private InputStream at(long start) throws IOException {
        InputStream stream = in;
        if (stream == null || start < position) {
            close();
            stream = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), BUFFER);
            in = stream;
            position = 0;
        }
        while (position < start) {
            long skipped = stream.skip(start - position);
            if (skipped <= 0) {
                throw new FormatException(file, "the content ended at byte " + position + " while reading");
            }
            position += skipped;
        }
        return stream;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException ignored) {
            // All values were read already; there is nothing that the caller could do or would lose.
        }
    }
}
