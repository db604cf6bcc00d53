package org.firenet.formats;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import org.firenet.array.ComplexArray;

/**
 * TIFF pictures of one page. Read: 8 and 16 bits without sign, to values from 0 to 1, and floating point, as it is.
 * Written: single precision, one channel, as it is.
 */
public final class TiffFormat implements FileFormat {
    private static final PictureCodec CODEC = new PictureCodec("tiff");
    private static final List<ElementType> WRITABLE = List.of(ElementType.F4);
    private static final int ENTRY_BYTES = 12;

    @Override
    public String name() {
        return "tiff";
    }

    @Override
    public List<String> extensions() {
        return List.of("tif", "tiff");
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= 4
                && ((head[0] == 'I' && head[1] == 'I' && head[2] == 42 && head[3] == 0)
                        || (head[0] == 'M' && head[1] == 'M' && head[2] == 0 && head[3] == 42));
    }

    @Override
    public ArrayReader open(Path file) throws FormatException {
        InputFiles.requireRegular(file);
        requireOnePage(file);
        PictureCodec.Header header = CODEC.readHeader(file);
        String description = "TIFF picture, " + (header.bands() < 3 ? "grey" : "colour, read as luminance");
        Map<String, String> details = Map.of("channels", String.valueOf(header.bands()));
        return new PictureReader(
                file, CODEC, new ArrayHeader(name(), header.shape(), header.type(), description, details));
    }

    @Override
    public Optional<ArrayWriter> writer() {
        return Optional.of(new Writer());
    }

    // A stack would lose all pages but one in silence; and the JDK's own counting follows a damaged chain in circles.
    private static void requireOnePage(Path file) throws FormatException {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            in.setByteOrder(in.readUnsignedShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            in.seek(4);
            long directory = in.readUnsignedInt();
            in.seek(directory);
            int entries = in.readUnsignedShort();
            in.seek(directory + 2 + (long) entries * ENTRY_BYTES);
            if (in.readUnsignedInt() != 0) {
                throw new FormatException(file, "the file has more than one page, expected a single picture");
            }
        } catch (EOFException e) {
            throw FormatException.of(file, "the file ends inside its directory", e);
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be read", e);
        }
    }

    /** Writes single precision values. */
    private static final class Writer implements ArrayWriter {
        @Override
        public List<ElementType> types() {
            return WRITABLE;
        }

        @Override
        public void write(Path file, ComplexArray array, ElementType type, Overwrite overwrite) throws FormatException {
            WriteChecks.requireAmong(file, type, WRITABLE);
            WriteChecks.requireImage(file, array);
            BufferedImage image = image(array);
            SafeFiles.write(file, overwrite, out -> CODEC.encode(image, out));
        }

        private static BufferedImage image(ComplexArray array) {
            ColorSpace grey = ColorSpace.getInstance(ColorSpace.CS_GRAY);
            int columns = array.shape().columns();
            BufferedImage image = ImageTypeSpecifier.createInterleaved(
                            grey, new int[] {0}, DataBuffer.TYPE_FLOAT, false, false)
                    .createBufferedImage(columns, array.shape().rows());
            for (int i = 0; i < array.size(); i++) {
                image.getRaster().setSample(i % columns, i / columns, 0, (float) array.re()[i]);
            }
            return image;
        }
    }
}
