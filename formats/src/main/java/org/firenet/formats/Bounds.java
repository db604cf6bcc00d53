package org.firenet.formats;

import java.nio.file.Path;
import org.firenet.array.Shape;

/** Limits on what is taken into memory. */
final class Bounds {
    private Bounds() {}

    /** Refuses an array with more elements than the caller is ready to hold. */
    static void requireAtMost(Path file, Shape shape, long mostElements) throws FormatException {
        if (shape.elements() > mostElements) {
            throw new FormatException(
                    file, "number of elements", shape.elements() + " (" + shape + ")", "at most " + mostElements);
        }
    }
}
