package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatsTest {
    @TempDir
    Path folder;

    private final FileFormats formats = FileFormats.standard();

    @ParameterizedTest
    @CsvSource({"U1, 255", "U2, 65535"})
    void everyGreyLevelOfAPngComesBack(ElementType type, int white) throws IOException {
        ComplexArray levels = ComplexArray.zeros(Shape.of(256, (white + 1) / 256));
        for (int i = 0; i < levels.size(); i++) {
            levels.re()[i] = i / (double) white;
        }
        Path file = folder.resolve("a.png");
        formats.write(file, levels, type, Overwrite.NO);
        ComplexArray read = read(file, type);
        assertThat(read.shape()).isEqualTo(levels.shape());
        assertThat(read.re()).containsExactly(levels.re());
    }

    @Test
    void floatTiffKeepsEveryValue() throws IOException {
        ComplexArray written = Samples.real(8, 31, 17);
        written.re()[5] = Double.NaN;
        written.re()[6] = 1e30f;
        Path file = folder.resolve("a.tif");
        formats.write(file, written, ElementType.F4, Overwrite.NO);
        ComplexArray read = read(file, ElementType.F4);
        assertThat(read.shape()).isEqualTo(Shape.of(31, 17));
        assertThat(read.re()).containsExactly(written.re());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void colourBecomesLuminance(String format) throws IOException {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        image.setRGB(1, 0, 0x00ff00);
        image.setRGB(2, 0, 0x0000ff);
        image.setRGB(3, 0, 0xffffff);
        Path file = folder.resolve("a." + format);
        ImageIO.write(image, format, file.toFile());
        double[] grey = read(file, ElementType.U1).re();
        assertThat(grey[0]).isCloseTo(0.299, within(1e-12));
        assertThat(grey[1]).isCloseTo(0.587, within(1e-12));
        assertThat(grey[2]).isCloseTo(0.114, within(1e-12));
        assertThat(grey[3]).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"png, 10, 1", "png, 11, 2", "tiff, 10, 1", "tiff, 11, 2"})
    void greyIsScaledByItsDepth(String format, int imageType, int bytes) throws IOException {
        // Types 10 and 11 are the JDK's grey pictures of 8 and 16 bits.
        BufferedImage image = new BufferedImage(3, 2, imageType);
        int white = bytes == 1 ? 255 : 65535;
        image.getRaster().setSample(2, 1, 0, white);
        image.getRaster().setSample(1, 0, 0, white / 5);
        Path file = folder.resolve("a." + format);
        ImageIO.write(image, format, file.toFile());
        assertThat(read(file, bytes == 1 ? ElementType.U1 : ElementType.U2).re())
                .containsExactly(0, 0.2, 0, 0, 0, 1);
    }

    @Test
    void bitsAndPalettesAreLookedUp() throws IOException {
        IndexColorModel palette = new IndexColorModel(
                1, 2, new byte[] {0, (byte) 200}, new byte[] {51, (byte) 200}, new byte[] {0, (byte) 200});
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(1, 0, 0, 1);
        Path file = folder.resolve("a.png");
        ImageIO.write(image, "png", file.toFile());
        double[] grey = read(file, ElementType.U1).re();
        assertThat(grey[0]).isCloseTo(0.587 * 51 / 255, within(1e-12));
        assertThat(grey[1]).isCloseTo(200 / 255.0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"2000000000, 2000000000", "4097, 4096", "1000, 2000"})
    void aSmallFileThatClaimsToBeHugeIsRefusedBeforeDecoding(int rows, int columns) throws IOException {
        Path file = folder.resolve("bomb.png");
        Files.write(file, emptyPng(rows, columns));
        assertThatThrownBy(() -> formats.open(file))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("picture size is " + rows + "x" + columns + ", expected 1 to ");
    }

    @Test
    void aTiffHoldsAStackPageByPage() throws IOException {
        Path file = folder.resolve("a.tif");
        ComplexArray stack = Samples.real(4, 3, 5, 7);
        formats.write(file, stack, ElementType.F4, Overwrite.NO);
        assertThat(read(file, ElementType.F4).distance(stack)).isZero();
        try (ArrayReader reader = formats.open(file)) {
            assertThat(reader.readSlice(2).distance(Slices.copy(stack, 2))).isZero();
        }
    }

    @Test
    void pagesOfDifferentSizesAreRefused() throws IOException {
        Path file = folder.resolve("a.tif");
        formats.write(file, Samples.real(4, 2, 5, 7), ElementType.F4, Overwrite.NO);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer tiff = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int first = tiff.getInt(4);
        int second = tiff.getInt(first + 2 + 12 * tiff.getShort(first));
        tiff.putInt(second + 2 + 12 + 8, 6); // the width of the second page
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(file, ElementType.F4))
                .hasMessageContaining("size of page 1 is 5x6, expected 5x7 as the first");
    }

    @Test
    void aTiffThatGoesInCirclesIsRefused() throws IOException {
        Path file = folder.resolve("a.tif");
        formats.write(file, Samples.real(1, 4, 4), ElementType.F4, Overwrite.NO);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer tiff =
                ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int next = directory + 2 + 12 * tiff.getShort(directory);
        tiff.putInt(next, directory); // the second page is the first again: a chain without end
        Files.write(file, bytes);
        assertThatThrownBy(() -> formats.open(file)).hasMessageContaining("page 1 is the same as an earlier one");
    }

    @ParameterizedTest
    @CsvSource({"1.01", "-0.001", "NaN"})
    void valuesThatAPngCannotShowAreRefused(double value) {
        ComplexArray array = ComplexArray.zeros(Shape.of(2, 2));
        array.re()[3] = value;
        Path file = folder.resolve("a.png");
        assertThatThrownBy(() -> formats.write(file, array, ElementType.U1, Overwrite.NO))
                .hasMessage(file + ": element 3 is " + value + ", expected a grey value from 0 to 1");
        assertThat(file).doesNotExist();
    }

    @Test
    void onlyRealImagesBecomePictures() {
        Path file = folder.resolve("a.tif");
        assertThatThrownBy(() -> formats.write(file, Samples.real(1, 2, 2, 2, 2), ElementType.F4, Overwrite.NO))
                .hasMessageContaining("shape is 2x2x2x2, expected pages x rows x columns or rows x columns");
        assertThatThrownBy(() -> formats.write(
                        folder.resolve("a.png"), ComplexArray.zeros(Shape.of(2, 2, 2)), ElementType.U1, Overwrite.NO))
                .hasMessageContaining("shape is 2x2x2, expected rows x columns");
        assertThatThrownBy(() -> formats.write(file, Samples.complex(1, 2, 2), ElementType.F4, Overwrite.NO))
                .hasMessageContaining("imaginary part of element 0");
    }

    @Test
    void aPngUnderAWrongNameIsRecognisedByItsContent() throws IOException {
        Path file = folder.resolve("a.png");
        formats.write(file, ComplexArray.zeros(Shape.of(2, 3)), ElementType.U1, Overwrite.NO);
        Path misnamed = Files.move(file, folder.resolve("a.npy"));
        assertThat(read(misnamed, ElementType.U1).shape()).isEqualTo(Shape.of(2, 3));
    }

    private ComplexArray read(Path file, ElementType type) throws IOException {
        try (ArrayReader reader = formats.open(file)) {
            assertThat(reader.header().type()).isEqualTo(type);
            return reader.readAll(1 << 20);
        }
    }

    /** A PNG of 57 bytes with a header, no data and correct checksums. */
    private static byte[] emptyPng(int rows, int columns) {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(columns).putInt(rows).put((byte) 8);
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(57).putLong(0x89504e470d0a1a0aL);
        png.putInt(13).put(header.array()).putInt((int) crc.getValue());
        png.putInt(0)
                .putInt(0x49444154)
                .putInt(0x35af061e)
                .putInt(0)
                .putInt(0x49454e44)
                .putInt(0xae426082);
        return png.array();
    }
}
