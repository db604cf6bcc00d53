package org.firenet.formats;

import java.nio.file.Path;
import java.util.Objects;
import org.firenet.array.ComplexArray;

/** A reader of pictures: real grey values of shape [rows, columns] or [pages, rows, columns] ({@link Luminance}). Nothing stays open. */
final class PictureReader implements ArrayReader {
    private final Path file;
    private final PictureCodec codec;
    private final ArrayHeader header;

    /** A reader of a picture whose header has been read. */
    PictureReader(Path file, PictureCodec codec, ArrayHeader header) {
        this.file = file;
        this.codec = codec;
        this.header = header;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public ArrayHeader header() {
        return header;
    }

    @Override
    public ComplexArray readSlice(int index) throws FormatException {
        Objects.checkIndex(index, header.slices());
        return Luminance.of(codec.decode(file, index, header), header.type());
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        return Slices.readAll(this, mostElements);
    }

    @Override
    public void close() {}
}
