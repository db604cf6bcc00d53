package org.firenet.network.derivative;

import org.firenet.array.ComplexArray;

/**
 * The gradient of {@code (y, x₀) ↦ Re⟨c̄, c(y, x₀)⟩}, c the coefficients that a network gives and c̄ fixed, for the real
 * inner product: real parts belong to real parts, imaginary parts to imaginary parts.
 *
 * @param measurements with respect to y
 * @param guess with respect to the initial guess x₀
 */
public record Gradient(ComplexArray measurements, ComplexArray guess) {}
