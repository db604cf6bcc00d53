package org.firenet.formats;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firenet.array.ComplexArray;

/**
 * PNG pictures. Read: grey or colour, 1 to 16 bits, to grey values from 0 to 1. Written: grey, 8 or 16 bits, from values
 * from 0 to 1, rounded to the nearest level.
 */
public final class PngFormat implements FileFormat {
    private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final PictureCodec CODEC = new PictureCodec("png");
    private static final List<ElementType> WRITABLE = List.of(ElementType.U1, ElementType.U2);

    @Override
    public String name() {
        return "png";
    }

    @Override
    public List<String> extensions() {
        return List.of("png");
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public ArrayReader open(Path file) throws FormatException {
        PictureCodec.Header header = CODEC.readHeader(file);
        String description = "PNG picture, " + (header.bands() < 3 ? "grey" : "colour, read as luminance");
        Map<String, String> details = Map.of("channels", String.valueOf(header.bands()));
        return new PictureReader(
                file, CODEC, new ArrayHeader(name(), header.shape(), header.type(), description, details));
    }

    @Override
    public Optional<ArrayWriter> writer() {
        return Optional.of(new Writer());
    }

    /** Writes grey values. */
    private static final class Writer implements ArrayWriter {
        @Override
        public boolean holdsStacks() {
            return false;
        }

        @Override
        public List<ElementType> types() {
            return WRITABLE;
        }

        @Override
        public void write(Path file, ArraySource source, ElementType type, Overwrite overwrite) throws FormatException {
            WriteChecks.requireAmong(file, type, WRITABLE);
            WriteChecks.requireImage(file, source.shape(), false);
            SafeFiles.write(file, overwrite, out -> {
                ComplexArray array = source.slice(0);
                WriteChecks.requirePicture(file, array);
                CODEC.encode(image(array, type), out);
            });
        }

        private static BufferedImage image(ComplexArray array, ElementType type) {
            boolean wide = type == ElementType.U2;
            int white = wide ? 65535 : 255;
            int columns = array.shape().columns();
            BufferedImage image = new BufferedImage(
                    columns,
                    array.shape().rows(),
                    wide ? BufferedImage.TYPE_USHORT_GRAY : BufferedImage.TYPE_BYTE_GRAY);
            for (int i = 0; i < array.size(); i++) {
                image.getRaster().setSample(i % columns, i / columns, 0, (int) Math.rint(array.re()[i] * white));
            }
            return image;
        }
    }
}
