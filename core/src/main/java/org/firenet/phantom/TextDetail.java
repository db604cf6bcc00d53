package org.firenet.phantom;

import java.util.Locale;
import org.firenet.array.ComplexArray;

/**
 * A line of text in a picture, to see whether small details survive a reconstruction: capital letters, digits, space and
 * {@code . - ? !} in a 5 × 7 pixel font, six pixels per character, each enlarged to scale × scale pixels.
 *
 * @param text the characters; small letters are drawn as capitals
 * @param row the pixel row of the top left corner
 * @param column the pixel column of the top left corner
 * @param scale enlargement, at least 1
 * @param intensity the value that pixels of letters get
 */
public record TextDetail(String text, int row, int column, int scale, double intensity) {
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-?!";
    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;
    private static final int ADVANCE = WIDTH + 1;
    private static final int PER_LINE = 10;

    /** The glyphs in the order of CHARACTERS, ten to a line. */
    private static final String FONT = """
                .###. ####. .###. ###.. ##### ##### .###. #...# .###. ..###
                #...# #...# #...# #..#. #.... #.... #...# #...# ..#.. ...#.
                #...# #...# #.... #...# #.... #.... #.... #...# ..#.. ...#.
                #...# ####. #.... #...# ####. ####. #.### ##### ..#.. ...#.
                ##### #...# #.... #...# #.... #.... #...# #...# ..#.. ...#.
                #...# #...# #...# #..#. #.... #.... #...# #...# ..#.. #..#.
                #...# ####. .###. ###.. ##### #.... .#### #...# .###. .##..
                #...# #.... #...# #...# .###. ####. .###. ####. .#### #####
                #..#. #.... ##.## #...# #...# #...# #...# #...# #.... ..#..
                #.#.. #.... #.#.# ##..# #...# #...# #...# #...# #.... ..#..
                ##... #.... #.#.# #.#.# #...# ####. #...# ####. .###. ..#..
                #.#.. #.... #...# #..## #...# #.... #.#.# #.#.. ....# ..#..
                #..#. #.... #...# #...# #...# #.... #..#. #..#. ....# ..#..
                #...# ##### #...# #...# .###. #.... .##.# #...# ####. ..#..
                #...# #...# #...# #...# #...# ##### .###. ..#.. .###. #####
                #...# #...# #...# #...# #...# ....# #...# .##.. #...# ...#.
                #...# #...# #...# .#.#. #...# ...#. #..## ..#.. ....# ..#..
                #...# #...# #.#.# ..#.. .#.#. ..#.. #.#.# ..#.. ...#. ...#.
                #...# #...# #.#.# .#.#. ..#.. .#... ##..# ..#.. ..#.. ....#
                #...# .#.#. #.#.# #...# ..#.. #.... #...# ..#.. .#... #...#
                .###. ..#.. .#.#. #...# ..#.. ##### .###. .###. ##### .###.
                ...#. ##### ..##. ##### .###. .###. ..... ..... .###. ..#..
                ..##. #.... .#... ....# #...# #...# ..... ..... #...# ..#..
                .#.#. ####. #.... ...#. #...# #...# ..... ..... ....# ..#..
                #..#. ....# ####. ..#.. .###. .#### ..... ##### ...#. ..#..
                ##### ....# #...# .#... #...# ....# ..... ..... ..#.. ..#..
                ...#. #...# #...# .#... #...# ...#. .##.. ..... ..... .....
                ...#. .###. .###. .#... .###. .##.. .##.. ..... ..#.. ..#..
                """;

    /** @throws IllegalArgumentException if the text is empty or has a character without a glyph, or the scale is below 1 */
    public TextDetail {
        text = text.toUpperCase(Locale.ROOT);
        if (text.isEmpty() || scale < 1) {
            throw new IllegalArgumentException(
                    "a text detail needs a text and a scale of at least 1, found '" + text + "' and " + scale);
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != ' ' && CHARACTERS.indexOf(character) < 0) {
                throw new IllegalArgumentException(
                        "text details are made of letters, digits, space and . - ? !, found '" + character + "' in '"
                                + text + "'");
            }
        }
    }

    /** Rows of pixels that the text takes. */
    public int height() {
        return HEIGHT * scale;
    }

    /** Columns of pixels that the text takes, without a margin after the last character. */
    public int width() {
        return (ADVANCE * text.length() - 1) * scale;
    }

    /**
     * Writes the text into an image, real parts only; pixels between the strokes are left alone.
     *
     * @param image modified; rows × columns
     * @throws IllegalArgumentException if the text does not fit into the image
     */
    public void drawOn(ComplexArray image) {
        int rows = image.shape().rows();
        int columns = image.shape().columns();
        if (row < 0 || column < 0 || row + height() > rows || column + width() > columns) {
            throw new IllegalArgumentException("the text '" + text + "' takes " + height() + "x" + width()
                    + " pixels and does not fit at [" + row + ", " + column + "] of a " + image.shape() + " image");
        }
        for (int i = 0; i < height(); i++) {
            for (int j = 0; j < width(); j++) {
                if (isInk(i / scale, j / scale)) {
                    image.re()[(row + i) * columns + column + j] = intensity;
                }
            }
        }
    }

    private boolean isInk(int y, int x) {
        int glyph = CHARACTERS.indexOf(text.charAt(x / ADVANCE));
        if (glyph < 0 || x % ADVANCE == WIDTH) {
            return false;
        }
        int lineLength = PER_LINE * ADVANCE;
        int line = glyph / PER_LINE * HEIGHT + y;
        return FONT.charAt(line * lineLength + glyph % PER_LINE * ADVANCE + x % ADVANCE) == '#';
    }
}
