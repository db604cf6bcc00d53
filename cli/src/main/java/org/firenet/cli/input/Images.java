package org.firenet.cli.input;

import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.sampling.SamplingMask;

/** Reads the arrays that commands take besides k-space: images and masks. */
public final class Images {
    /** 2²⁶ values, 1 GiB in memory. */
    private static final long MOST_ELEMENTS = 1L << 26;

    private Images() {}

    /**
     * An image.
     *
     * @throws FormatException if the file cannot be read, is no image, or has a value that is not finite
     */
    public static ComplexArray read(FileFormats formats, Path file) throws FormatException {
        try (ArrayReader reader = formats.open(file)) {
            if (reader.header().shape().rank() != 2) {
                throw new FormatException(file, "shape", reader.header().shape(), "an image, rows x columns");
            }
            ComplexArray image = reader.readAll(MOST_ELEMENTS);
            int bad = image.firstNonFinite();
            if (bad >= 0) {
                int columns = image.shape().columns();
                throw new FormatException(
                        file,
                        "row " + bad / columns + ", column " + bad % columns,
                        image.re()[bad] + " + " + image.im()[bad] + "i",
                        "a finite number");
            }
            return image;
        }
    }

    /**
     * An array of any shape.
     *
     * @throws FormatException if the file cannot be read or has a value that is not finite
     */
    public static ComplexArray readAny(FileFormats formats, Path file) throws FormatException {
        try (ArrayReader reader = formats.open(file)) {
            ComplexArray array = reader.readAll(MOST_ELEMENTS);
            int bad = array.firstNonFinite();
            if (bad >= 0) {
                throw new FormatException(
                        file, "value " + bad, array.re()[bad] + " + " + array.im()[bad] + "i", "a finite number");
            }
            return array;
        }
    }

    /**
     * Coil sensitivities.
     *
     * @throws FormatException if the file cannot be read or holds no maps of so many coils and such images
     */
    public static CoilSensitivities readSensitivities(FileFormats formats, Path file, int coils, Shape image)
            throws FormatException {
        ComplexArray maps = readAny(formats, file);
        Shape expected = Shape.of(coils, image.rows(), image.columns());
        if (!maps.shape().equals(expected)) {
            throw new FormatException(file, "shape", maps.shape(), expected + ", coils x rows x columns like the data");
        }
        return CoilSensitivities.of(maps);
    }

    /**
     * A mask: what is not zero is sampled.
     *
     * @throws FormatException if the file cannot be read or samples nothing
     */
    public static SamplingMask readMask(FileFormats formats, Path file) throws FormatException {
        ComplexArray image = read(formats, file);
        boolean[] sampled = new boolean[image.size()];
        boolean any = false;
        for (int i = 0; i < sampled.length; i++) {
            sampled[i] = image.re()[i] != 0 || image.im()[i] != 0;
            any |= sampled[i];
        }
        if (!any) {
            throw new FormatException(file, "the mask samples nothing: all values are zero");
        }
        return SamplingMask.ofBooleans(image.shape(), sampled);
    }
}
