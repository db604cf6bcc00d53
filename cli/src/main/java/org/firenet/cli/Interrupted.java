package org.firenet.cli;

/** Thrown to end a command after Ctrl-C. */
final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Interrupted() {
        super("interrupted");
    }
}
