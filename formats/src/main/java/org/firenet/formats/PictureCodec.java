package org.firenet.formats;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.firenet.array.Shape;

/**
 * The JDK's image readers and writers of one format, kept from what they would do with damaged files: sizes are checked
 * before anything is decoded, and every failure becomes a {@link FormatException}. Nothing is cached on disk.
 */
final class PictureCodec {
    /** The largest picture that is decoded, in pixels: 4096 × 4096. */
    static final long MOST_PIXELS = 1 << 24;

    /** No compression that is read makes a byte of more pixels than this: deflate gains 1032, a bit is a pixel. */
    private static final long MOST_PIXELS_PER_BYTE = 1032 * 8;

    private static final int MOST_BANDS = 4;

    private final String name;

    /** The codec for a format that the JDK knows under this name. */
    PictureCodec(String name) {
        this.name = name;
    }

    /** What a picture's header says. */
    record Header(Shape shape, ElementType type, int bands) {}

    /** Reads the header of the first page of a picture. */
    Header readHeader(Path file) throws FormatException {
        return read(file, reader -> header(file, reader, 0));
    }

    /**
     * Decodes a page of a picture, counted from 0.
     *
     * @param expected the header of the first page, which the others have to have too
     */
    BufferedImage decode(Path file, int page, ArrayHeader expected) throws FormatException {
        return read(file, reader -> {
            Header found = header(file, reader, page);
            if (!found.shape().equals(Slices.shape(expected.shape()))) {
                throw new FormatException(
                        file, "size of page " + page, found.shape(), Slices.shape(expected.shape()) + " as the first");
            }
            if (found.type() != expected.type()) {
                throw new FormatException(
                        file, "type of page " + page, found.type(), expected.type() + " as the first");
            }
            return reader.read(page);
        });
    }

    /** Encodes a picture; {@code out} stays open. */
    void encode(BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(name).next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(image);
        } finally {
            writer.dispose();
        }
    }

    /** A use of an open reader. */
    @FunctionalInterface
    private interface Use<T> {
        T apply(ImageReader reader) throws IOException;
    }

    private <T> T read(Path file, Use<T> use) throws FormatException {
        InputFiles.requireRegular(file);
        ImageReader reader = ImageIO.getImageReadersByFormatName(name).next();
        try (FileImageInputStream stream = new FileImageInputStream(file.toFile())) {
            reader.setInput(stream, false, true);
            return use.apply(reader);
        } catch (FormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoders throw whatever a damaged file makes them run into: bounds, casts, null.
            throw FormatException.of(file, "this is no valid " + name + " picture", e);
        } finally {
            reader.dispose();
        }
    }

    private static Header header(Path file, ImageReader reader, int page) throws IOException {
        long rows = reader.getHeight(page);
        long columns = reader.getWidth(page);
        long most = Math.min(MOST_PIXELS, file.toFile().length() * MOST_PIXELS_PER_BYTE);
        requireSize(file, "picture size", rows, columns, most);
        requireSize(file, "tile size", reader.getTileHeight(page), reader.getTileWidth(page), most);
        ImageTypeSpecifier layout = reader.getImageTypes(page).next();
        SampleModel samples = layout.getSampleModel();
        if (samples.getNumBands() > MOST_BANDS) {
            throw new FormatException(file, "number of channels", samples.getNumBands(), "1 to " + MOST_BANDS);
        }
        return new Header(Shape.of((int) rows, (int) columns), type(file, samples), samples.getNumBands());
    }

    private static void requireSize(Path file, String field, long rows, long columns, long most)
            throws FormatException {
        if (rows < 1 || columns < 1 || rows * columns > most) {
            throw new FormatException(file, field, rows + "x" + columns, "1 to " + most + " pixels");
        }
    }

    private static ElementType type(Path file, SampleModel samples) throws FormatException {
        return switch (samples.getDataType()) {
            case DataBuffer.TYPE_BYTE -> ElementType.U1;
            case DataBuffer.TYPE_USHORT -> ElementType.U2;
            case DataBuffer.TYPE_FLOAT -> ElementType.F4;
            case DataBuffer.TYPE_DOUBLE -> ElementType.F8;
            default ->
                throw new FormatException(
                        file, "sample type", samples.getDataType(), "8 or 16 bits without sign, or floating point");
        };
    }
}
