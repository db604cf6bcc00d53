package org.firenet.cli.run;

/** Thrown to end a command after Ctrl-C. */
public final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Interrupted() {
        super("interrupted");
    }
}
