package org.firenet.formats;

import java.util.Locale;

/** The three axes of a volume, the slowest first. */
public enum VolumeAxis {
    DEPTH(0),
    ROWS(1),
    COLUMNS(2);

    private final int place;

    VolumeAxis(int place) {
        this.place = place;
    }

    /** Where the axis stands among the three. */
    int place() {
        return place;
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The axis of slices in a volume that is transformed along this one, and along which blocks of it are read. */
    VolumeAxis slowestOther() {
        return this == DEPTH ? ROWS : DEPTH;
    }
}
