package org.firenet.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * NIfTI-1 and NIfTI-2 in one file, plain ({@code .nii}) or compressed ({@code .nii.gz}), both byte orders, all real and
 * complex types that fit into a double. {@link NiftiWriter} says what is written.
 */
public final class NiftiFormat implements FileFormat {
    @Override
    public String name() {
        return "nifti";
    }

    @Override
    public List<String> extensions() {
        return List.of("nii", "nii.gz");
    }

    @Override
    public boolean recognises(byte[] head) {
        return NiftiHeader.fields(isCompressed(head) ? inflated(head) : head) != null;
    }

    @Override
    public boolean matchesName(Path file) {
        return hasCompressedName(file) || FileFormat.super.matchesName(file);
    }

    @Override
    public ArrayReader open(Path file) throws FormatException {
        FileChannel channel = InputFiles.open(file);
        try {
            byte[] head = Channels.newInputStream(channel).readNBytes(NiftiHeader.BYTES);
            if (!isCompressed(head)) {
                return plain(file, channel, NiftiHeader.parse(file, head));
            }
            long length = channel.size();
            InputFiles.close(channel);
            return compressed(file, length);
        } catch (FormatException e) {
            InputFiles.close(channel);
            throw e;
        } catch (IOException e) {
            InputFiles.close(channel);
            throw FormatException.of(file, "cannot be read", e);
        }
    }

    @Override
    public Optional<ArrayWriter> writer() {
        return Optional.of(new NiftiWriter());
    }

    /** Whether a name asks for compression. */
    static boolean hasCompressedName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".nii.gz");
    }

    private ArrayReader plain(Path file, FileChannel channel, NiftiHeader header) throws IOException {
        long expected = header.offset() + header.bytes();
        if (channel.size() < expected) {
            throw new FormatException(
                    file,
                    "file length",
                    channel.size(),
                    "at least " + expected + " bytes for shape " + header.shape() + " of " + header.type());
        }
        StridedFile.Layout layout = new StridedFile.Layout(
                header.type(), header.order(), header.offset(), header.shape(), StridedFile.cOrder(header.shape()));
        return scaled(header, new StridedReader(file, channel, describe(header, ""), layout, false));
    }

    private ArrayReader compressed(Path file, long length) throws FormatException {
        NiftiHeader header;
        try (GzipFile start = new GzipFile(file)) {
            header = NiftiHeader.parse(file, start.read(0, NiftiHeader.BYTES));
        }
        GzipFile.requirePlausible(file, length, header.offset() + header.bytes());
        return scaled(header, new GzipReader(new GzipFile(file), describe(header, ", compressed"), header));
    }

    private static ArrayReader scaled(NiftiHeader header, ArrayReader reader) {
        return header.isScaled() ? new ScaledReader(reader, header.slope(), header.intercept()) : reader;
    }

    private ArrayHeader describe(NiftiHeader header, String compression) {
        Geometry geometry = header.geometry();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("version", String.valueOf(header.version()));
        geometry.describe(details);
        if (header.isScaled()) {
            details.put("scaling", header.slope() + " x value + " + header.intercept());
        }
        String description = "NIfTI-" + header.version() + " image" + compression;
        return new ArrayHeader(name(), header.shape(), header.type(), description, details, geometry);
    }

    private static boolean isCompressed(byte[] head) {
        return head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    /** As many bytes as can be made of the start of a compressed file, at most a header. */
    private static byte[] inflated(byte[] head) {
        byte[] inner = new byte[NiftiHeader.BYTES];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            // One by one, since the end of the given bytes is an error for the stream: those before it are good.
            for (int i = 0; i < inner.length; i++) {
                inner[i] = (byte) in.read();
            }
        } catch (IOException e) {
            return inner;
        }
        return inner;
    }
}
