package org.firenet.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** What is refused before anything is written, so that no value is lost or bent silently. */
final class WriteChecks {
    private WriteChecks() {}

    /**
     * Refuses values that a type would lose: an imaginary part in a real type, anything but 0 … 255 in a byte.
     *
     * @param first position of the slice's first element in the whole array, to name the place
     */
    static void requireStorable(Path file, ComplexArray slice, ElementType type, long first) throws FormatException {
        if (!type.isComplex()) {
            requireReal(file, slice, first);
        }
        if (type == ElementType.U1) {
            requireBytes(file, slice, first);
        }
    }

    /** Refuses a picture that is not real or has a value outside 0 … 1. */
    static void requirePicture(Path file, ComplexArray array) throws FormatException {
        requireReal(file, array, 0);
        for (int i = 0; i < array.size(); i++) {
            // Negated, so that NaN is refused too.
            if (!(array.re()[i] >= 0 && array.re()[i] <= 1)) {
                throw new FormatException(file, "element " + i, array.re()[i], "a grey value from 0 to 1");
            }
        }
    }

    /** Refuses an array that has not two dimensions, or three where several pages can be written. */
    static void requireImage(Path file, Shape shape, boolean pages) throws FormatException {
        if (shape.rank() != 2 && !(pages && shape.rank() == 3)) {
            throw new FormatException(
                    file, "shape", shape, (pages ? "pages x rows x columns or " : "") + "rows x columns");
        }
    }

    /** Refuses a type that is not among {@code writable}. */
    static void requireAmong(Path file, ElementType type, List<ElementType> writable) throws FormatException {
        if (!writable.contains(type)) {
            String types = writable.stream().map(ElementType::toString).collect(Collectors.joining(", "));
            throw new FormatException(file, "element type", type, "one of " + types);
        }
    }

    private static void requireReal(Path file, ComplexArray array, long first) throws FormatException {
        for (int i = 0; i < array.size(); i++) {
            if (array.im()[i] != 0) {
                throw new FormatException(
                        file, "imaginary part of element " + (first + i), array.im()[i], "0 in a file of real numbers");
            }
        }
    }

    private static void requireBytes(Path file, ComplexArray array, long first) throws FormatException {
        for (int i = 0; i < array.size(); i++) {
            if (array.re()[i] != ((int) array.re()[i] & 0xff)) {
                throw new FormatException(
                        file, "element " + (first + i), array.re()[i], "a whole number from 0 to 255");
            }
        }
    }
}
