package org.firenet.cli.convert;

import org.firenet.array.ComplexArray;
import org.firenet.array.ComplexPart;
import org.firenet.formats.ElementType;
import org.firenet.report.Window;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the values.
 *
 * @param part what is taken of them
 * @param isPicture whether they become grey levels
 * @param stored how they are stored
 */
record Plan(ComplexPart part, boolean isPicture, ElementType stored) {
    /** The values to store, for a picture from 0 to 1 in a window. */
    ComplexArray apply(ComplexArray values, @Nullable Window window) {
        ComplexArray taken = part.of(values);
        return isPicture && window != null ? grey(taken, window) : taken;
    }

    private static ComplexArray grey(ComplexArray values, Window window) {
        ComplexArray grey = ComplexArray.zeros(values.shape());
        for (int i = 0; i < grey.size(); i++) {
            grey.re()[i] = window.position(values.re()[i]);
        }
        return grey;
    }

    /** The window of a picture for which none was given. */
    Window usualWindow(ComplexArray values) {
        return part == ComplexPart.PHASE
                ? new Window(-Math.PI, Math.PI)
                : Window.usual(part.of(values).re());
    }
}
