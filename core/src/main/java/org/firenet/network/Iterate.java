package org.firenet.network;

/** Which of an engine's points is meant. */
public enum Iterate {
    /** What the last layer gave. */
    LAST,
    /** The ergodic mean of what the layers gave since the last restart. */
    MEAN
}
