package org.firenet.cli.run;

/** The exit codes of the command. */
public final class ExitCode {
    public static final int SUCCESS = 0;
    /** A fault of the program itself. */
    public static final int INTERNAL = 1;
    /** A certificate does not hold. */
    public static final int REFUTED = 1;
    /** Wrong usage or bad input; nothing was written. */
    public static final int INPUT = 2;
    /** Part of the input was bad; what could be done was done and written. */
    public static final int INCOMPLETE = 3;
    /** Ended by Ctrl-C; nothing half-written is left. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
