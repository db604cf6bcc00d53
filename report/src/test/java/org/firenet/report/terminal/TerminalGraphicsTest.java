package org.firenet.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.firenet.report.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every drawing is read back, as a terminal reads it. */
class TerminalGraphicsTest {
    private static final Pattern CELL =
            Pattern.compile("(?:\\u001b\\[38;2;(\\d+;\\d+;\\d+)m(?:\\u001b\\[48;2;(\\d+;\\d+;\\d+)m)?)?\\u2580");

    private static Picture random(int width, int height, int colours) {
        Random random = new Random(7);
        int[] palette = random.ints(colours, 0, 1 << 24).toArray();
        return Picture.of(
                width,
                height,
                random.ints((long) width * height, 0, colours)
                        .map(i -> palette[i])
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({"5, 4", "7, 5", "1, 1"})
    void halfBlocksHaveTwoPixelsPerCharacter(int width, int height) {
        Picture picture = random(width, height, 3);
        String[] lines = TerminalGraphics.BLOCKS.draw(picture).split("\n");
        assertThat(lines).hasSize((height + 1) / 2);
        for (int line = 0; line < lines.length; line++) {
            String upper = "";
            String lower = "";
            int column = 0;
            for (MatchResult cell : CELL.matcher(lines[line]).results().toList()) {
                upper = cell.group(1) == null ? upper : cell.group(1);
                lower = cell.group(1) == null ? lower : cell.group(2);
                assertThat(upper).isEqualTo(parts(picture.rgb(column, 2 * line)));
                if (2 * line + 1 < height) {
                    assertThat(lower).isEqualTo(parts(picture.rgb(column, 2 * line + 1)));
                } else {
                    assertThat(lower).isNull();
                }
                column++;
            }
            assertThat(column).isEqualTo(width);
            assertThat(lines[line]).endsWith("\u001b[0m");
        }
    }

    private static String parts(int rgb) {
        return (rgb >> 16) + ";" + (rgb >> 8 & 255) + ";" + (rgb & 255);
    }

    @Test
    void kittyGetsAPngInPieces() throws IOException {
        Picture picture = random(90, 60, 4000);
        StringBuilder data = new StringBuilder();
        String[] pieces = TerminalGraphics.KITTY.draw(picture).stripTrailing().split("\u001b\\\\");
        assertThat(pieces).hasSizeGreaterThan(1);
        for (int i = 0; i < pieces.length; i++) {
            assertThat(pieces[i]).startsWith("\u001b_G");
            String control = pieces[i].substring(3, pieces[i].indexOf(';'));
            assertThat(control).endsWith(i + 1 < pieces.length ? "m=1" : "m=0");
            assertThat(control.contains("a=T,f=100")).isEqualTo(i == 0);
            String piece = pieces[i].substring(pieces[i].indexOf(';') + 1);
            assertThat(piece.length()).isLessThanOrEqualTo(4096);
            data.append(piece);
        }
        byte[] png = Base64.getDecoder().decode(data.toString());
        assertThat(png).isEqualTo(picture.png());
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 3, 1", "33, 13, 200, 1", "40, 40, 1600, 32"})
    void sixelsShowThePicture(int width, int height, int colours, int levels) {
        Picture picture = random(width, height, colours);
        int[] shown = decode(TerminalGraphics.SIXEL.draw(picture), width, height);
        for (int i = 0; i < shown.length; i++) {
            int expected = picture.rgb(i % width, i / width);
            for (int shift = 0; shift <= 16; shift += 8) {
                double level = (expected >> shift & 255) * 100 / 255.0;
                assertThat(Math.abs((shown[i] >> shift & 255) - level)).isLessThanOrEqualTo(levels / 2.0 + 0.51);
            }
        }
    }

    /** Levels from 0 to 100 per channel; fails where a pixel is drawn twice or not at all. */
    private static int[] decode(String text, int width, int height) {
        assertThat(text).startsWith("\u001bPq\"1;1;" + width + ";" + height).endsWith("\u001b\\\n");
        String body = text.substring(text.indexOf('#'), text.length() - 3);
        int[] shown = new int[width * height];
        Arrays.fill(shown, -1);
        Map<Integer, Integer> palette = new HashMap<>();
        int colour = 0;
        int column = 0;
        int top = 0;
        int repeat = 1;
        for (MatchResult token : Pattern.compile("#(\\d+)(?:;2;(\\d+);(\\d+);(\\d+))?|!(\\d+)|[$-]|[?-~]")
                .matcher(body)
                .results()
                .toList()) {
            String word = token.group();
            if (token.group(2) != null) {
                int rgb = Integer.parseInt(token.group(2)) << 16
                        | Integer.parseInt(token.group(3)) << 8
                        | Integer.parseInt(token.group(4));
                palette.put(Integer.parseInt(token.group(1)), rgb);
                assertThat(palette.size()).isLessThanOrEqualTo(256);
            } else if (token.group(1) != null) {
                colour = palette.get(Integer.parseInt(token.group(1)));
            } else if (token.group(5) != null) {
                repeat = Integer.parseInt(token.group(5));
            } else if (word.equals("$")) {
                column = 0;
            } else if (word.equals("-")) {
                column = 0;
                top += 6;
            } else {
                for (; repeat > 0; repeat--, column++) {
                    for (int bit = 0; bit < 6; bit++) {
                        if ((((word.charAt(0) - '?') >> bit) & 1) == 1) {
                            int place = (top + bit) * width + column;
                            assertThat(shown[place]).isEqualTo(-1);
                            shown[place] = colour;
                        }
                    }
                }
                repeat = 1;
            }
        }
        assertThat(shown).doesNotContain(-1);
        return shown;
    }

    @ParameterizedTest
    @CsvSource({
        "TERM=xterm-256color, BLOCKS",
        "TERM=xterm-kitty, KITTY",
        "KITTY_WINDOW_ID=1, KITTY",
        "TERM_PROGRAM=WezTerm, KITTY",
        "TERM=foot, SIXEL",
        "TERM_PROGRAM=iTerm.app, SIXEL",
        "WT_SESSION=x, SIXEL",
        "TERM=xterm-kitty TMUX=x, BLOCKS",
        "TERM=screen, BLOCKS",
        "HOME=x, BLOCKS"
    })
    void theEnvironmentTellsWhatTheTerminalHas(String variables, TerminalGraphics expected) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ")) {
            environment.put(variable.split("=")[0], variable.split("=")[1]);
        }
        assertThat(TerminalGraphics.of(environment)).isEqualTo(expected);
    }
}
