package org.firenet.cli.view;

import org.firenet.report.terminal.TerminalGraphics;

/**
 * The terminal that standard output goes to, as the launcher saw it.
 *
 * @param isThere whether there is one that understands colours
 * @param columns its width in characters
 * @param graphics the best that it is known to have
 */
record Terminal(boolean isThere, int columns, TerminalGraphics graphics) {
    private static final int USUAL_COLUMNS = 80;

    static Terminal current() {
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                Boolean.getBoolean("firenet.screen") && !dumb,
                Math.max(1, Integer.getInteger("firenet.columns", USUAL_COLUMNS)),
                TerminalGraphics.of(System.getenv()));
    }
}
