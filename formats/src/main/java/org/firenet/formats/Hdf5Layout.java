package org.firenet.formats;

import java.util.Optional;

/** A convention for what an HDF5 file holds and under which names. */
interface Hdf5Layout {
    /**
     * Opens a file that follows the convention.
     *
     * @param hdf owned by the reader that is returned; stays the caller's to close otherwise
     * @return empty if the file follows another convention
     * @throws FormatException if it follows this one, but is damaged or holds what cannot be read
     */
    Optional<ArrayReader> open(Hdf5 hdf) throws FormatException;
}
