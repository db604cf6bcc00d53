package org.firenet.array;

import java.util.function.DoubleBinaryOperator;

/** What is taken of complex numbers z = a + bi. */
public enum ComplexPart {
    /** |z|. */
    MAGNITUDE(Math::hypot),
    /** The angle of z in radians, −π to π; 0 for 0. */
    PHASE((re, im) -> Math.atan2(im, re)),
    /** a. */
    REAL((re, im) -> re),
    /** b. */
    IMAGINARY((re, im) -> im),
    /** z itself. */
    COMPLEX((re, im) -> re);

    private final DoubleBinaryOperator part;

    ComplexPart(DoubleBinaryOperator part) {
        this.part = part;
    }

    /** This part of every value, as real numbers; of {@link #COMPLEX} the array itself. */
    public ComplexArray of(ComplexArray values) {
        if (this == COMPLEX) {
            return values;
        }
        ComplexArray result = ComplexArray.zeros(values.shape());
        for (int i = 0; i < values.size(); i++) {
            result.re()[i] = part.applyAsDouble(values.re()[i], values.im()[i]);
        }
        return result;
    }
}
