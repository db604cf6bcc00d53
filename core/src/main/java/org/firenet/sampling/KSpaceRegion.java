package org.firenet.sampling;

import org.firenet.array.Shape;

/** A part of a centred Fourier grid that a scanner does not leave; {@link Restricted} keeps a pattern inside. */
public interface KSpaceRegion {
    /** Shape of the grid. */
    Shape shape();

    /** Whether a row-major position belongs to it. */
    boolean contains(int position);
}
