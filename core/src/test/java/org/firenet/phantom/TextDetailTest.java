package org.firenet.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;

class TextDetailTest {
    @Test
    void lettersAreDrawnWhereTheyShouldBe() {
        ComplexArray image = ComplexArray.zeros(Shape.of(8, 18));
        new TextDetail("F1!", 1, 1, 1, 0.5).drawOn(image);
        assertThat(picture(image)).isEqualTo("""
                ..................
                .#####...#.....#..
                .#......##.....#..
                .#.......#.....#..
                .####....#.....#..
                .#.......#.....#..
                .#.......#........
                .#......###....#..
                """);
        assertThat(image.re()[18 + 1]).isEqualTo(0.5);
    }

    @Test
    void scalingRepeatsPixels() {
        TextDetail text = new TextDetail("a b", 0, 0, 3, 1);
        assertThat(text.height()).isEqualTo(21);
        assertThat(text.width()).isEqualTo(51);
        ComplexArray small = ComplexArray.zeros(Shape.of(7, 17));
        ComplexArray large = ComplexArray.zeros(Shape.of(21, 51));
        new TextDetail("A B", 0, 0, 1, 1).drawOn(small);
        text.drawOn(large);
        for (int i = 0; i < large.size(); i++) {
            assertThat(large.re()[i]).isEqualTo(small.re()[i / 51 / 3 * 17 + i % 51 / 3]);
        }
    }

    /** No glyph is empty, and no two are equal. */
    @Test
    void allCharactersDiffer() {
        String characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-?! ";
        assertThat(characters.chars().mapToObj(c -> {
                    ComplexArray image = ComplexArray.zeros(Shape.of(7, 5));
                    new TextDetail(Character.toString(c), 0, 0, 1, 1).drawOn(image);
                    return picture(image);
                }))
                .doesNotHaveDuplicates();
    }

    @Test
    void impossibleTextsAreRefused() {
        assertThatThrownBy(() -> new TextDetail("A+B", 0, 0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text details are made of letters, digits, space and . - ? !, found '+' in 'A+B'");
        assertThatThrownBy(() -> new TextDetail("", 0, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextDetail("A", 0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextDetail("AB", 0, 6, 1, 1).drawOn(ComplexArray.zeros(Shape.of(7, 16))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text 'AB' takes 7x11 pixels and does not fit at [0, 6] of a 7x16 image");
    }

    private static String picture(ComplexArray image) {
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i < image.size(); i++) {
            picture.append(image.re()[i] != 0 ? '#' : '.');
            picture.append((i + 1) % image.shape().columns() == 0 ? "\n" : "");
        }
        return picture.toString();
    }
}
