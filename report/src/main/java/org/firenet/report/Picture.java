package org.firenet.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A raster of colours, eight bits each of red, green and blue, no transparency. Rows run from the top. Immutable.
 *
 * <p>Needs neither a screen nor fonts nor a temporary file: {@link #png()} encodes in memory.
 */
public final class Picture {
    private final int width;
    private final int height;
    private final int[] rgb;

    private Picture(int width, int height, int[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * The picture with the given colours.
     *
     * @param width columns, at least 1
     * @param height rows, at least 1
     * @param rgb one colour {@code 0xRRGGBB} per pixel, row by row from the top; copied, upper eight bits ignored
     * @throws IllegalArgumentException if the numbers do not fit together
     */
    public static Picture of(int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || (long) width * height != rgb.length) {
            throw new IllegalArgumentException("a picture of " + width + " columns and " + height
                    + " rows can't be made of " + rgb.length + " pixels");
        }
        int[] copy = new int[rgb.length];
        Arrays.setAll(copy, i -> rgb[i] & 0xFFFFFF);
        return new Picture(width, height, copy);
    }

    /** The colours of an image of the JDK; transparency is dropped. */
    static Picture of(BufferedImage image) {
        int width = image.getWidth();
        return of(width, image.getHeight(), image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    }

    /** Number of columns. */
    public int width() {
        return width;
    }

    /** Number of rows. */
    public int height() {
        return height;
    }

    /**
     * The colour {@code 0xRRGGBB} of a pixel.
     *
     * @throws IllegalArgumentException if the pixel is outside
     */
    public int rgb(int column, int row) {
        if (column < 0 || column >= width || row < 0 || row >= height) {
            throw new IllegalArgumentException(
                    "no pixel (" + column + ", " + row + ") in a picture of " + width + "x" + height);
        }
        return rgb[row * width + column];
    }

    /**
     * Every pixel repeated {@code factor} times in both directions, so that no value is blurred.
     *
     * @param factor at least 1
     */
    public Picture enlarged(int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("the factor of an enlargement must be at least 1, found " + factor);
        }
        if (factor == 1) {
            return this;
        }
        int newWidth = Math.multiplyExact(width, factor);
        int newHeight = Math.multiplyExact(height, factor);
        int[] pixels = new int[Math.multiplyExact(newWidth, newHeight)];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                pixels[y * newWidth + x] = rgb[(y / factor) * width + x / factor];
            }
        }
        return new Picture(newWidth, newHeight, pixels);
    }

    /** This picture as a PNG file: grey with eight bits where every pixel is grey, else colours with 24 bits. */
    public byte[] png() {
        return PngEncoder.encode(width, height, rgb);
    }

    /** Writes {@link #png()} to a file, which is replaced if it exists. */
    public void write(Path file) throws IOException {
        Files.write(file, png());
    }

    /** A copy for drawing with the JDK. */
    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && width == picture.width && Arrays.equals(rgb, picture.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(rgb);
    }

    /** For example {@code picture of 64x48}. */
    @Override
    public String toString() {
        return "picture of " + width + "x" + height;
    }
}
