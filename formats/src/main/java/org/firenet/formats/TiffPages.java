package org.firenet.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * A TIFF file of one page or several, grey, single precision, one strip each, little-endian. The JDK's writer would have to
 * hold all pages, since it goes back to join them; here every place is known before the first byte is written.
 */
final class TiffPages {
    private static final int HEADER = 8;
    private static final int ENTRIES = 14;
    private static final int RATIONALS = 16;
    private static final int DIRECTORY = 2 + 12 * ENTRIES + 4 + RATIONALS;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final long LONGEST = 0xffff_ffffL;

    private final Path file;
    private final ArraySource source;
    private final Shape page;
    private final int pages;

    /** The file for an array of two dimensions, or three whose first counts pages. */
    TiffPages(Path file, ArraySource source) throws FormatException {
        this.file = file;
        this.source = source;
        this.page = Slices.shape(source.shape());
        this.pages = Slices.count(source.shape());
        if (HEADER + pages * pageBytes() > LONGEST) {
            throw new FormatException(file, "shape", source.shape(), "at most 4 GiB, all that a TIFF file can hold");
        }
    }

    private long pageBytes() {
        return DIRECTORY + (long) Float.BYTES * page.size();
    }

    /** Writes the file. */
    void writeTo(OutputStream out) throws IOException {
        out.write(buffer(HEADER)
                .put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 42)
                .putInt(HEADER)
                .array());
        for (int index = 0; index < pages; index++) {
            ComplexArray values = source.slice(index);
            WriteChecks.requireStorable(file, values, ElementType.F4, (long) index * page.size());
            long start = HEADER + index * pageBytes();
            out.write(directory(index, start));
            new Elements(file, ArraySource.of(values), ElementType.F4).writeTo(out);
        }
    }

    private byte[] directory(int index, long start) {
        ByteBuffer bytes = buffer(DIRECTORY).putShort((short) ENTRIES);
        long rationals = start + DIRECTORY - RATIONALS;
        entry(bytes, 254, LONG, pages > 1 ? 2 : 0); // one page of several
        entry(bytes, 256, LONG, page.columns());
        entry(bytes, 257, LONG, page.rows());
        entry(bytes, 258, SHORT, Float.SIZE);
        entry(bytes, 259, SHORT, 1); // not compressed
        entry(bytes, 262, SHORT, 1); // black is zero
        entry(bytes, 273, LONG, start + DIRECTORY);
        entry(bytes, 277, SHORT, 1); // one sample per pixel
        entry(bytes, 278, LONG, page.rows()); // all rows in one strip
        entry(bytes, 279, LONG, (long) Float.BYTES * page.size());
        entry(bytes, 282, RATIONAL, rationals);
        entry(bytes, 283, RATIONAL, rationals + RATIONALS / 2);
        entry(bytes, 296, SHORT, 1); // the resolution has no unit
        entry(bytes, 339, SHORT, 3); // floating point
        bytes.putInt(index + 1 < pages ? (int) (start + pageBytes()) : 0);
        return bytes.putInt(1).putInt(1).putInt(1).putInt(1).array();
    }

    private static void entry(ByteBuffer bytes, int tag, int type, long value) {
        // A short of little-endian order, filled up with zeros, has the bytes of a long.
        bytes.putShort((short) tag).putShort((short) type).putInt(1).putInt((int) value);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
