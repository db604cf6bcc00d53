package org.firenet.report.terminal;

import java.util.Locale;
import java.util.Map;
import org.firenet.report.Picture;

/** The ways to draw a picture in a terminal. */
public enum TerminalGraphics {
    /** Two pixels per character: the upper half block in two of 2²⁴ colours. Nearly every terminal knows it. */
    BLOCKS(1) {
        @Override
        public String draw(Picture picture) {
            return HalfBlocks.draw(picture);
        }
    },
    /** DEC's graphics: foot, mlterm, mintty, iTerm2, Windows Terminal, xterm -ti vt340. */
    SIXEL(8) {
        @Override
        public String draw(Picture picture) {
            return Sixel.draw(picture);
        }
    },
    /** The graphics of kitty, which WezTerm, Ghostty and Konsole know too. */
    KITTY(8) {
        @Override
        public String draw(Picture picture) {
            return Kitty.draw(picture);
        }
    };

    private final int pixelsPerCharacter;

    TerminalGraphics(int pixelsPerCharacter) {
        this.pixelsPerCharacter = pixelsPerCharacter;
    }

    /** The text that makes a terminal show the picture. */
    public abstract String draw(Picture picture);

    /** How many pixels stand side by side in the width of a character, about. */
    public int pixelsPerCharacter() {
        return pixelsPerCharacter;
    }

    /** The best that the terminal is known to have, by the variables of its environment. */
    public static TerminalGraphics of(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
        String program = environment.getOrDefault("TERM_PROGRAM", "").toLowerCase(Locale.ROOT);
        // A multiplexer lies between: it swallows graphics that it does not know.
        if (environment.containsKey("TMUX") || term.startsWith("screen") || term.startsWith("tmux")) {
            return BLOCKS;
        }
        if (environment.containsKey("KITTY_WINDOW_ID")
                || term.contains("kitty")
                || term.contains("ghostty")
                || program.equals("wezterm")
                || program.equals("ghostty")) {
            return KITTY;
        }
        boolean sixel = term.contains("sixel")
                || term.startsWith("foot")
                || term.startsWith("mlterm")
                || program.equals("mintty")
                || program.equals("iterm.app")
                || environment.containsKey("WT_SESSION");
        return sixel ? SIXEL : BLOCKS;
    }
}
