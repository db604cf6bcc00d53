package org.firenet.formats;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * BART's pair of files: {@code NAME.hdr} with the dimensions as text and {@code NAME.cfl} with single precision complex
 * numbers, little-endian, the first dimension fastest. Either file or the common name without extension may be given.
 * {@link CflDimensions} says which dimension is which.
 */
public final class CflFormat implements FileFormat {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final List<ElementType> WRITABLE = List.of(ElementType.C8);

    /** The two files of one array. */
    private record Pair(Path header, Path data) {
        static Pair of(Path file) {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.(cfl|hdr)$", "");
            return new Pair(file.resolveSibling(name + ".hdr"), file.resolveSibling(name + ".cfl"));
        }
    }

    @Override
    public String name() {
        return "cfl";
    }

    @Override
    public List<String> extensions() {
        return List.of("cfl", "hdr");
    }

    /** Never: these files have no mark. */
    @Override
    public boolean recognises(byte[] head) {
        return false;
    }

    /** Also true for a name without extension, as BART takes it, if there are two files of that name. */
    @Override
    public boolean matchesName(Path file) {
        Pair pair = Pair.of(file);
        return FileFormat.super.matchesName(file) || (Files.exists(pair.header()) && Files.exists(pair.data()));
    }

    @Override
    public ArrayReader open(Path file) throws FormatException {
        Pair pair = Pair.of(file);
        CflDimensions dimensions = CflDimensions.parse(pair.header(), text(pair.header()));
        FileChannel channel = InputFiles.open(pair.data());
        try {
            requireLength(pair.data(), channel, dimensions);
        } catch (FormatException e) {
            InputFiles.close(channel);
            throw e;
        }
        StridedFile.Layout layout = new StridedFile.Layout(
                ElementType.C8, ByteOrder.LITTLE_ENDIAN, 0, dimensions.shape(), dimensions.strides());
        return new StridedReader(pair.data(), channel, describe(dimensions), layout, dimensions.isVolume());
    }

    @Override
    public Optional<ArrayWriter> writer() {
        return Optional.of(new Writer());
    }

    private ArrayHeader describe(CflDimensions dimensions) {
        String extents = String.join(
                " ", dimensions.extents().stream().map(String::valueOf).toList());
        return new ArrayHeader(
                name(),
                dimensions.shape(),
                ElementType.C8,
                "BART array, rows are its dimension 0, columns its dimension 1",
                Map.of("dimensions", extents));
    }

    private static String text(Path header) throws FormatException {
        InputFiles.requireRegular(header);
        try (var in = Files.newInputStream(header)) {
            // Bytes that are no text become signs that no dimension is made of.
            return new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw FormatException.of(header, "cannot be read", e);
        }
    }

    private static void requireLength(Path file, FileChannel channel, CflDimensions dimensions) throws FormatException {
        long expected = dimensions.shape().elements() * ElementType.C8.bytes();
        try {
            if (channel.size() != expected) {
                throw new FormatException(
                        file, "file length", channel.size(), expected + " bytes for shape " + dimensions.shape());
            }
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FormatException.of(file, "cannot be read", e);
        }
    }

    /** Writes both files. */
    private static final class Writer implements ArrayWriter {
        @Override
        public List<ElementType> types() {
            return WRITABLE;
        }

        @Override
        public void write(Path file, ArraySource source, ElementType type, Overwrite overwrite) throws FormatException {
            WriteChecks.requireAmong(file, type, WRITABLE);
            Pair pair = Pair.of(file);
            CflDimensions dimensions = CflDimensions.of(file, source.shape());
            // The header goes inside, so that no data file appears when the header cannot be written.
            SafeFiles.write(pair.data(), overwrite, out -> {
                // Rows run fastest.
                new Elements(file, source, type).writeTo(out, Planes::transposed);
                SafeFiles.write(
                        pair.header(),
                        overwrite,
                        text -> text.write(dimensions.header().getBytes(StandardCharsets.US_ASCII)));
            });
        }
    }
}
