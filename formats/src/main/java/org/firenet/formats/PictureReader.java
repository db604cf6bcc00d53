package org.firenet.formats;

import java.nio.file.Path;
import java.util.Objects;
import org.firenet.array.ComplexArray;

/** A reader of pictures: real grey values of shape [rows, columns] ({@link Luminance}). Nothing stays open. */
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
        Objects.checkIndex(index, 1);
        ComplexArray grey = Luminance.of(codec.decode(file), header.type());
        if (!grey.shape().equals(header.shape())) {
            throw new FormatException(file, "shape", grey.shape(), header.shape() + " as when it was opened");
        }
        return grey;
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        Bounds.requireAtMost(file, header.shape(), mostElements);
        return readSlice(0);
    }

    @Override
    public void close() {}
}
