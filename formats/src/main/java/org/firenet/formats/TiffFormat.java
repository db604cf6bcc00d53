package org.firenet.formats;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.stream.FileImageInputStream;
import org.firenet.array.Shape;

/**
 * TIFF pictures of one page, or of several of the same size. Read: 8 and 16 bits without sign, to values from 0 to 1, and
 * floating point, as it is. Written: single precision, one channel, as it is ({@link TiffPages}).
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
        int pages = pages(file);
        PictureCodec.Header header = CODEC.readHeader(file);
        Shape page = header.shape();
        Shape shape = pages < 2
                ? page
                : HeaderShape.of(file, List.of((long) pages, (long) page.rows(), (long) page.columns()));
        String description = "TIFF picture, " + (header.bands() < 3 ? "grey" : "colour, read as luminance");
        Map<String, String> details = Map.of("channels", String.valueOf(header.bands()));
        return new PictureReader(file, CODEC, new ArrayHeader(name(), shape, header.type(), description, details));
    }

    @Override
    public Optional<ArrayWriter> writer() {
        return Optional.of(new Writer());
    }

    // Counted here, since the JDK's own counting follows a damaged chain in circles.
    private static int pages(Path file) throws FormatException {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            in.setByteOrder(in.readUnsignedShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            in.seek(4);
            Set<Long> directories = new HashSet<>();
            for (long directory = in.readUnsignedInt(); directory != 0; directory = in.readUnsignedInt()) {
                if (!directories.add(directory)) {
                    throw new FormatException(file, "page " + directories.size() + " is the same as an earlier one");
                }
                in.seek(directory);
                int entries = in.readUnsignedShort();
                in.seek(directory + 2 + (long) entries * ENTRY_BYTES);
            }
            return directories.size();
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
        public void write(Path file, ArraySource source, ElementType type, Overwrite overwrite) throws FormatException {
            WriteChecks.requireAmong(file, type, WRITABLE);
            WriteChecks.requireImage(file, source.shape(), true);
            SafeFiles.write(file, overwrite, new TiffPages(file, source)::writeTo);
        }
    }
}
