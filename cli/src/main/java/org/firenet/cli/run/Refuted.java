package org.firenet.cli.run;

/** A certificate that does not hold: the message names the file or the figure, what was found and what was expected. */
public final class Refuted extends Exception {
    private static final long serialVersionUID = 1;

    public Refuted(String message) {
        super(message);
    }
}
