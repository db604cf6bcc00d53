package org.firenet.cli;

/** The exit codes of the command. */
final class ExitCode {
    static final int SUCCESS = 0;
    /** A fault of the program itself. */
    static final int INTERNAL = 1;
    /** A certificate does not hold. */
    static final int REFUTED = 1;
    /** Wrong usage or bad input; nothing was written. */
    static final int INPUT = 2;
    /** Ended by Ctrl-C; nothing half-written is left. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
