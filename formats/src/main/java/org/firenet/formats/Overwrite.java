package org.firenet.formats;

/** Whether writing may replace a file that is already there. */
public enum Overwrite {
    /** Replace it. */
    YES,
    /** Refuse. */
    NO
}
