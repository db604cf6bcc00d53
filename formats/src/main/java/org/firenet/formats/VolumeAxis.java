package org.firenet.formats;

/** The three axes of a volume, the slowest first. */
public enum VolumeAxis {
    DEPTH,
    ROWS,
    COLUMNS;

    /** The axis of slices in a volume that is transformed along this one, and along which blocks of it are read. */
    VolumeAxis slowestOther() {
        return this == DEPTH ? ROWS : DEPTH;
    }
}
