package org.firenet.simd;

/**
 * A stage of a row's Fourier transform. The stages are objects of several classes for the compiler's sake: it inlines
 * loops of vector operations into their callers as long as it can tell who is called, and gives up on keeping vectors in
 * registers once the whole has grown too large. A call that could go to any of them keeps each loop a unit of its own.
 */
interface RowStage {
    /** Joins transforms of some length. */
    void forward(float[] re, float[] im, int at, int length);

    /** The adjoint of {@link #forward}. */
    void adjoint(float[] re, float[] im, int at, int length);
}
