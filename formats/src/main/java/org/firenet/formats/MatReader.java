package org.firenet.formats;

import java.nio.file.Path;
import java.util.Map;
import org.firenet.array.ComplexArray;

/** A reader of an array of a MATLAB file of version 5 to 7, which is in memory; nothing stays open. */
final class MatReader implements ArrayReader {
    private final Path file;
    private final ArrayHeader header;
    private final ComplexArray values;

    MatReader(Path file, Mat5Header mat, ComplexArray values) {
        this.file = file;
        this.values = values;
        this.header = new ArrayHeader(
                "matlab", mat.shape(), mat.type(), "MATLAB array, version 5 to 7", Map.of("name", mat.name()));
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
    public ComplexArray readSlice(int index) {
        ComplexArray slice = Slices.copy(values, index);
        return slice == values ? values.copy() : slice;
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        Bounds.requireAtMost(file, header.shape(), mostElements);
        return values.copy();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
