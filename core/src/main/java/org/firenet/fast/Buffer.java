package org.firenet.fast;

import org.firenet.simd.Plane;

/**
 * Scratch memory seen twice. Exchanging real and imaginary parts before and after a Fourier transform turns its
 * {@code e^{−2πi…}} into {@code e^{+2πi…}}.
 *
 * @param plane the memory
 * @param exchanged the same memory with real and imaginary parts exchanged
 */
record Buffer(Plane plane, Plane exchanged) {
    static Buffer zeros(int rows, int stride) {
        Plane plane = Plane.zeros(rows, stride);
        return new Buffer(plane, new Plane(plane.im(), plane.re(), stride));
    }
}
