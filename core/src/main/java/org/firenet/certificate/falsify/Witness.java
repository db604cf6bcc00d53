package org.firenet.certificate.falsify;

import org.firenet.array.ComplexArray;

/**
 * A vector, a support set, and what they put into the inequality. Made by {@link NullSpaceInequality#witness} only, which
 * computes the sides afresh from the vector and the set.
 *
 * @param vector x; not to be changed
 * @param support Δ, one value per coefficient; not to be changed
 * @param sides of x and Δ, rounded against the witness
 */
public record Witness(ComplexArray vector, boolean[] support, Sides sides) {}
