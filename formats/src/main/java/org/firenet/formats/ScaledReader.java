package org.firenet.formats;

import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** Another reader's values v as {@code slope·v + intercept}. */
final class ScaledReader implements ArrayReader {
    private final ArrayReader stored;
    private final double slope;
    private final double intercept;

    /** A reader that owns {@code stored}. */
    ScaledReader(ArrayReader stored, double slope, double intercept) {
        this.stored = stored;
        this.slope = slope;
        this.intercept = intercept;
    }

    @Override
    public Path file() {
        return stored.file();
    }

    @Override
    public ArrayHeader header() {
        return stored.header();
    }

    @Override
    public ComplexArray readSlice(int index) throws FormatException {
        return scaled(stored.readSlice(index));
    }

    @Override
    public ComplexArray readBox(int[] from, Shape extent) throws FormatException {
        return scaled(stored.readBox(from, extent));
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        return scaled(stored.readAll(mostElements));
    }

    private ComplexArray scaled(ComplexArray values) {
        values.scale(slope);
        for (int i = 0; i < values.size(); i++) {
            values.re()[i] += intercept;
        }
        return values;
    }

    @Override
    public void close() {
        stored.close();
    }
}
