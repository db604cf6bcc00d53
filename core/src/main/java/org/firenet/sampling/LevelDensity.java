package org.firenet.sampling;

import org.firenet.sparsity.LocalSparsities;

/**
 * How the samples are to be shared among the sampling levels: the number in the level k is proportional to the density,
 * as far as the level has room.
 */
public interface LevelDensity {
    /** The local sparsities that the density is made for, of r levels. */
    LocalSparsities sparsities();

    /**
     * The density of a level, finite and not negative.
     *
     * @param k one band per axis, each from 1 to r; two of them for an image
     * @throws IllegalArgumentException if there is no band, or one is not from 1 to r
     */
    double at(int... k);
}
