package org.firenet.report.terminal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.firenet.report.Picture;

/**
 * A picture in DEC's sixels: bands of six rows; for every colour of a band one line of characters whose six lowest bits say
 * which of the six pixels have it. Colours are rounded to the 101 levels per channel that sixels know, and further until at
 * most 256 are left, which is what terminals have.
 */
final class Sixel {
    private static final int BAND = 6;
    private static final int MOST_COLOURS = 256;
    private static final int LEVELS = 100;
    private static final String START = "\u001bPq";
    private static final String END = "\u001b\\\n";

    private final Picture picture;
    private final int step;
    private final Map<Integer, Integer> palette;

    private Sixel(Picture picture) {
        this.picture = picture;
        int coarse = 1;
        Map<Integer, Integer> colours = colours(picture, coarse);
        while (colours.size() > MOST_COLOURS) {
            coarse *= 2;
            colours = colours(picture, coarse);
        }
        this.step = coarse;
        this.palette = colours;
    }

    static String draw(Picture picture) {
        return new Sixel(picture).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder(START)
                .append("\"1;1;")
                .append(picture.width())
                .append(';')
                .append(picture.height());
        palette.forEach((levels, number) -> text.append('#')
                .append(number)
                .append(";2;")
                .append(levels >> 16)
                .append(';')
                .append(levels >> 8 & 255)
                .append(';')
                .append(levels & 255));
        for (int top = 0; top < picture.height(); top += BAND) {
            band(text, top);
        }
        return text.append(END).toString();
    }

    private void band(StringBuilder text, int top) {
        Map<Integer, char[]> lines = new LinkedHashMap<>();
        int rows = Math.min(BAND, picture.height() - top);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < picture.width(); column++) {
                int colour = palette.getOrDefault(levels(picture.rgb(column, top + row), step), 0);
                lines.computeIfAbsent(colour, unused -> new char[picture.width()])[column] |= (char) (1 << row);
            }
        }
        lines.forEach((colour, line) -> {
            text.append('#').append(colour.intValue());
            runs(text, line);
            text.append('$');
        });
        text.append('-');
    }

    /** The characters, repeated ones as a count. */
    private static void runs(StringBuilder text, char[] line) {
        for (int start = 0; start < line.length; ) {
            int end = start;
            while (end < line.length && line[end] == line[start]) {
                end++;
            }
            char shown = (char) ('?' + line[start]);
            if (end - start > 3) {
                text.append('!').append(end - start).append(shown);
            } else {
                text.append(String.valueOf(shown).repeat(end - start));
            }
            start = end;
        }
    }

    private static Map<Integer, Integer> colours(Picture picture, int step) {
        Map<Integer, Integer> colours = new LinkedHashMap<>();
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                colours.putIfAbsent(levels(picture.rgb(column, row), step), colours.size());
            }
        }
        return colours;
    }

    private static int levels(int rgb, int step) {
        return level(rgb >> 16, step) << 16 | level(rgb >> 8 & 255, step) << 8 | level(rgb & 255, step);
    }

    private static int level(int value, int step) {
        int level = Math.round(value * LEVELS / 255f);
        return Math.min(LEVELS, Math.round(level / (float) step) * step);
    }
}
