package org.firenet.formats;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import org.firenet.array.ComplexArray;

/** A reader of a compressed NIfTI file. Slices that are asked for in order are read in one pass. */
final class GzipReader implements ArrayReader {
    private static final int WINDOW_ELEMENTS = 4096;

    private final GzipFile content;
    private final ArrayHeader header;
    private final NiftiHeader nifti;

    /** A reader that owns {@code content}. */
    GzipReader(GzipFile content, ArrayHeader header, NiftiHeader nifti) {
        this.content = content;
        this.header = header;
        this.nifti = nifti;
    }

    @Override
    public Path file() {
        return content.file();
    }

    @Override
    public ArrayHeader header() {
        return header;
    }

    @Override
    public ComplexArray readSlice(int index) throws FormatException {
        Objects.checkIndex(index, header.slices());
        ElementType type = header.type();
        ComplexArray slice = ComplexArray.zeros(header.sliceShape());
        byte[] window = new byte[WINDOW_ELEMENTS * type.bytes()];
        ByteBuffer values = ByteBuffer.wrap(window).order(nifti.order());
        long start = nifti.offset() + (long) index * slice.size() * type.bytes();
        for (int done = 0; done < slice.size(); done += WINDOW_ELEMENTS) {
            int count = Math.min(WINDOW_ELEMENTS, slice.size() - done);
            content.readFully(start + (long) done * type.bytes(), window, count * type.bytes());
            for (int i = 0; i < count; i++) {
                slice.re()[done + i] = type.re(values, i * type.bytes());
                slice.im()[done + i] = type.im(values, i * type.bytes());
            }
        }
        if (index == header.slices() - 1) {
            // Reading past the end makes the stream compare its checksum.
            content.read(start + (long) slice.size() * type.bytes(), 1);
        }
        return slice;
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        return Slices.readAll(this, mostElements);
    }

    @Override
    public void close() {
        content.close();
    }
}
