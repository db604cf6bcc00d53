package org.firenet.cli;

/** A certificate that does not hold: the message names the file or the figure, what was found and what was expected. */
final class Refuted extends Exception {
    private static final long serialVersionUID = 1;

    Refuted(String message) {
        super(message);
    }
}
