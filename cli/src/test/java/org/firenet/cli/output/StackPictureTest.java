package org.firenet.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.ArraySource;
import org.junit.jupiter.api.Test;

class StackPictureTest {
    /** A slice with next to nothing in it must not look like one that is full. */
    @Test
    void allSlicesShareOneWindow() throws IOException {
        ComplexArray stack = ComplexArray.zeros(Shape.of(2, 40, 40));
        Arrays.fill(stack.re(), 0, 1600, 1e-8);
        Arrays.fill(stack.re(), 1600, 3200, 1);
        byte[] png = StackPicture.of(ArraySource.of(stack)).png();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int white = 0;
        int black = 0;
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                int grey = picture.getRGB(column, row) & 0xff;
                white += grey == 255 ? 1 : 0;
                black += grey == 0 ? 1 : 0;
            }
        }
        int pixels = picture.getWidth() * picture.getHeight();
        assertThat(black).as("black pixels of the empty slice").isGreaterThanOrEqualTo(1600);
        assertThat(white).as("white pixels of the full one").isGreaterThanOrEqualTo(1600);
        assertThat(pixels).isGreaterThan(3200);
    }
}
