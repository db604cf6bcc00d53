package org.firenet.audit.attack;

import org.firenet.array.ComplexArray;

/** {@code ½‖Φ(y + e) − Φ(y)‖₂²} as a function of e, with its gradient or what stands for it. */
public interface Objective {
    /** The value and the gradient at e, of the shape of the measurements. */
    Slope at(ComplexArray e);

    /**
     * @param change {@code ‖Φ(y + e) − Φ(y)‖₂}
     * @param gradient of half its square
     */
    record Slope(double change, ComplexArray gradient) {}
}
