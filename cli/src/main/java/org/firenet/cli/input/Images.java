package org.firenet.cli.input;

import java.nio.file.Path;
import org.firenet.array.ComplexArray;
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
