package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures, and their PNG files as the JDK's own reader sees them. */
class PictureTest {
    @Test
    void anotherReaderSeesTheSameColours() throws IOException {
        Picture picture = random(13, 7, 0xFFFFFF);
        assertThat(Picture.of(read(picture.png()))).isEqualTo(picture);
    }

    @Test
    void greyPicturesAreWrittenWithOneChannel() throws IOException {
        Picture picture = Picture.of(2, 2, new int[] {0x000000, 0x808080, 0xFFFFFF, 0x010101});
        BufferedImage image = read(picture.png());
        assertThat(image.getRaster().getNumBands()).isEqualTo(1);
        assertThat(image.getRaster().getSample(1, 0, 0)).isEqualTo(0x80);
        assertThat(image.getRaster().getSample(0, 1, 0)).isEqualTo(0xFF);
    }

    @Test
    void oneColouredPixelIsEnoughForColour() throws IOException {
        Picture picture = Picture.of(1, 2, new int[] {0x808080, 0x808081});
        assertThat(Picture.of(read(picture.png()))).isEqualTo(picture);
    }

    @Test
    void theFileHasTheBytesOfThePicture(@TempDir Path folder) throws IOException {
        Picture picture = random(5, 5, 0xFFFFFF);
        Path file = folder.resolve("a.png");
        picture.write(file);
        assertThat(file).hasBinaryContent(picture.png());
    }

    @Test
    void enlargingRepeatsPixels() {
        Picture picture = Picture.of(2, 1, new int[] {1, 2});
        assertThat(picture.enlarged(2)).isEqualTo(Picture.of(4, 2, new int[] {1, 1, 2, 2, 1, 1, 2, 2}));
        assertThat(picture.enlarged(1)).isSameAs(picture);
    }

    @Test
    void changesOfTheGivenArrayDoNotShow() {
        int[] rgb = {0xFF123456};
        Picture picture = Picture.of(1, 1, rgb);
        rgb[0] = 0;
        assertThat(picture.rgb(0, 0)).isEqualTo(0x123456);
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThatThrownBy(() -> Picture.of(2, 2, new int[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture of 2 columns and 2 rows can't be made of 3 pixels");
        Picture picture = Picture.of(2, 1, new int[2]);
        assertThatThrownBy(() -> picture.rgb(2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> picture.enlarged(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void smallPicturesAreEnlargedAndOthersNot() {
        assertThat(Enlargement.factor(64, 64)).isEqualTo(6);
        assertThat(Enlargement.factor(64, 200)).isEqualTo(2);
        assertThat(Enlargement.factor(256, 256)).isEqualTo(1);
        assertThat(Enlargement.factor(2048, 2)).isEqualTo(1);
    }

    @Test
    void enlargingTwiceIsEnlargingOnce() {
        for (int size = 1; size <= 401; size++) {
            int once = size * Enlargement.factor(size, 1);
            assertThat(Enlargement.factor(once, 1)).as("size %d", size).isEqualTo(1);
        }
    }

    private static Picture random(int width, int height, int colours) {
        return Picture.of(
                width,
                height,
                new Random(1).ints((long) width * height, 0, colours).toArray());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        ImageIO.setUseCache(false);
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
