package org.firenet.cli.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;

/** Several images of the same shape in one file: one per slice and coil, coils running fastest. */
public final class ImageStack {
    /** 2²⁷ values, 2 GiB in memory. */
    private static final long MOST_ELEMENTS = 1L << 27;

    private ImageStack() {}

    /**
     * Reads as many images as there are slices and coils.
     *
     * @throws FormatException if the file cannot be read, holds another number of images or images of another shape, or has a
     *     value that is not finite
     */
    public static List<ComplexArray> read(FileFormats formats, Path file, int slices, int coils, Shape image)
            throws FormatException {
        try (ArrayReader reader = formats.open(file)) {
            requireShape(reader, slices, coils, image);
            ComplexArray all = reader.readAll(MOST_ELEMENTS);
            int bad = all.firstNonFinite();
            if (bad >= 0) {
                throw new FormatException(
                        file,
                        "image " + bad / image.size() + ", row " + bad % image.size() / image.columns() + ", column "
                                + bad % image.columns(),
                        all.re()[bad] + " + " + all.im()[bad] + "i",
                        "a finite number");
            }
            return split(all, image);
        }
    }

    private static void requireShape(ArrayReader reader, int slices, int coils, Shape image) throws FormatException {
        Shape found = reader.header().shape();
        boolean fits = found.rank() >= 2
                && found.extent(found.rank() - 2) == image.rows()
                && found.extent(found.rank() - 1) == image.columns()
                && found.size() == (long) slices * coils * image.size();
        if (!fits) {
            String several = coils > 1
                    ? "; coils are certified one by one, and an image that combines them has no objective of its own"
                    : "";
            throw new FormatException(
                    reader.file(),
                    "shape",
                    found,
                    "images of " + image + " for " + slices + " slice(s) and " + coils
                            + " coil(s), as in the measurements" + several);
        }
    }

    private static List<ComplexArray> split(ComplexArray all, Shape image) {
        List<ComplexArray> images = new ArrayList<>();
        for (int from = 0; from < all.size(); from += image.size()) {
            images.add(all.part(from, image));
        }
        return images;
    }

    /** The images in one array: rows × columns for a single one, images × rows × columns otherwise. */
    public static ComplexArray join(List<ComplexArray> images) {
        if (images.size() == 1) {
            return images.get(0);
        }
        Shape image = images.get(0).shape();
        ComplexArray stack = ComplexArray.zeros(Shape.of(images.size(), image.rows(), image.columns()));
        for (int i = 0; i < images.size(); i++) {
            System.arraycopy(images.get(i).re(), 0, stack.re(), i * image.size(), image.size());
            System.arraycopy(images.get(i).im(), 0, stack.im(), i * image.size(), image.size());
        }
        return stack;
    }
}
