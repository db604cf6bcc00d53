package org.firenet.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.firenet.array.ComplexArray;

/** What is refused before anything is written, so that no value is lost or bent silently. */
final class WriteChecks {
    private WriteChecks() {}

    /**
     * Refuses a type that is not among {@code writable}, and values that it would lose: an imaginary part in a real
     * type, anything but 0 … 255 in a byte.
     */
    static void requireType(Path file, ComplexArray array, ElementType type, List<ElementType> writable)
            throws FormatException {
        requireAmong(file, type, writable);
        if (!type.isComplex()) {
            requireReal(file, array);
        }
        if (type == ElementType.U1) {
            requireBytes(file, array);
        }
    }

    /** Refuses a picture that is not real, has not two dimensions or a value outside 0 … 1. */
    static void requirePicture(Path file, ComplexArray array) throws FormatException {
        requireImage(file, array);
        for (int i = 0; i < array.size(); i++) {
            // Negated, so that NaN is refused too.
            if (!(array.re()[i] >= 0 && array.re()[i] <= 1)) {
                throw new FormatException(file, "element " + i, array.re()[i], "a grey value from 0 to 1");
            }
        }
    }

    /** Refuses an array that is not real or has not two dimensions. */
    static void requireImage(Path file, ComplexArray array) throws FormatException {
        if (array.shape().rank() != 2) {
            throw new FormatException(file, "shape", array.shape(), "rows x columns");
        }
        requireReal(file, array);
    }

    /** Refuses a type that is not among {@code writable}. */
    static void requireAmong(Path file, ElementType type, List<ElementType> writable) throws FormatException {
        if (!writable.contains(type)) {
            String types = writable.stream().map(ElementType::toString).collect(Collectors.joining(", "));
            throw new FormatException(file, "element type", type, "one of " + types);
        }
    }

    private static void requireReal(Path file, ComplexArray array) throws FormatException {
        for (int i = 0; i < array.size(); i++) {
            if (array.im()[i] != 0) {
                throw new FormatException(
                        file, "imaginary part of element " + i, array.im()[i], "0 in a file of real numbers");
            }
        }
    }

    private static void requireBytes(Path file, ComplexArray array) throws FormatException {
        for (int i = 0; i < array.size(); i++) {
            if (array.re()[i] != ((int) array.re()[i] & 0xff)) {
                throw new FormatException(file, "element " + i, array.re()[i], "a whole number from 0 to 255");
            }
        }
    }
}
