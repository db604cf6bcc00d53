package org.firenet.report.terminal;

import org.firenet.report.Picture;

/** A picture as text: every character is two pixels, the upper one its own colour, the lower one its background's. */
final class HalfBlocks {
    private static final String ESCAPE = "\u001b[";
    private static final String UPPER_HALF = "\u2580";
    private static final String PLAIN = ESCAPE + "0m";

    private HalfBlocks() {}

    static String draw(Picture picture) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < picture.height(); row += 2) {
            String before = "";
            for (int column = 0; column < picture.width(); column++) {
                String colours = foreground(picture.rgb(column, row));
                colours += row + 1 < picture.height() ? background(picture.rgb(column, row + 1)) : "";
                // Said once for as many characters as have them.
                text.append(colours.equals(before) ? "" : colours).append(UPPER_HALF);
                before = colours;
            }
            text.append(PLAIN).append('\n');
        }
        return text.toString();
    }

    private static String foreground(int rgb) {
        return ESCAPE + "38;2;" + parts(rgb) + "m";
    }

    private static String background(int rgb) {
        return ESCAPE + "48;2;" + parts(rgb) + "m";
    }

    private static String parts(int rgb) {
        return (rgb >> 16) + ";" + (rgb >> 8 & 255) + ";" + (rgb & 255);
    }
}
