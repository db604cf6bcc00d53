/** Unitary two-dimensional transforms: Fourier, Walsh–Hadamard and periodic orthonormal wavelets. */
@NullMarked
package org.firenet.transform;

import org.jspecify.annotations.NullMarked;
