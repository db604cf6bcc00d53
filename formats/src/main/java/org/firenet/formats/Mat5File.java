package org.firenet.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.firenet.array.ComplexArray;

/**
 * The arrays of numbers in a MATLAB file of version 5 to 7: a header of 128 bytes, then the variables one after another, each
 * compressed by itself from version 7 on. Nothing is taken into memory that the length of the file does not allow for.
 */
final class Mat5File {
    private static final int HEADER = 128;
    private static final int TAG = 8;
    private static final int BUFFER = 1 << 16;

    /** Deflate makes at most 1032 bytes of one. */
    private static final long MOST_PER_BYTE = 1032;

    private final Path file;

    Mat5File(Path file) {
        this.file = file;
    }

    /**
     * The only array; single numbers do not count.
     *
     * @throws FormatException if there is none, or several
     */
    ArrayReader only() throws FormatException {
        return use(places -> {
            Map<String, Place> large = new LinkedHashMap<>(places);
            large.values().removeIf(place -> place.header.shape().elements() < 2);
            return ArrayNames.only(file, large.keySet());
        });
    }

    /** @throws FormatException if there is no array of this name */
    ArrayReader named(String name) throws FormatException {
        return use(places -> {
            ArrayNames.require(file, places.keySet(), name);
            return name;
        });
    }

    /** Chooses a name. */
    @FunctionalInterface
    private interface Choice {
        String of(Map<String, Place> places) throws FormatException;
    }

    /** Where the matrix of a variable begins, after the tag of its element. */
    private record Place(Mat5Header header, long start, boolean compressed, long most) {}

    private ArrayReader use(Choice choice) throws FormatException {
        try (FileChannel channel = InputFiles.open(file)) {
            ByteOrder order = order(channel);
            Map<String, Place> places = places(channel, order);
            Place place = places.get(choice.of(places));
            return new MatReader(file, place.header, read(channel, order, place));
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FormatException.of(file, "this is no valid MATLAB file of version 5 to 7, or a damaged one", e);
        }
    }

    private ByteOrder order(FileChannel channel) throws IOException {
        byte[] header = Channels.newInputStream(channel.position(0)).readNBytes(HEADER);
        if (header.length == HEADER && header[HEADER - 2] == 'I' && header[HEADER - 1] == 'M') {
            return ByteOrder.LITTLE_ENDIAN;
        }
        if (header.length == HEADER && header[HEADER - 2] == 'M' && header[HEADER - 1] == 'I') {
            return ByteOrder.BIG_ENDIAN;
        }
        throw new FormatException(
                file, "this is no MATLAB file of version 5 to 7: its header has no mark of the byte order");
    }

    private Map<String, Place> places(FileChannel channel, ByteOrder order) throws IOException {
        Map<String, Place> places = new LinkedHashMap<>();
        long end = channel.size();
        for (long at = HEADER; at + TAG <= end; ) {
            Mat5Stream.Tag tag = new Mat5Stream(file, from(channel, at), order).tag();
            long next = at + TAG + tag.bytes() + tag.padding();
            if (next > end) {
                throw new FormatException(file, "end of the variable at byte " + at, next, "at most " + end);
            }
            boolean compressed = tag.type() == Mat5Stream.COMPRESSED;
            if (compressed || tag.type() == Mat5Stream.MATRIX) {
                long start = at + TAG;
                long most = tag.bytes() * (compressed ? MOST_PER_BYTE : 1);
                Mat5Header.read(file, matrix(channel, order, start, compressed))
                        .ifPresent(header -> places.put(header.name(), new Place(header, start, compressed, most)));
            }
            at = next;
        }
        return places;
    }

    private static InputStream from(FileChannel channel, long start) throws IOException {
        return new BufferedInputStream(Channels.newInputStream(channel.position(start)), BUFFER);
    }

    /** What is inside the element of a variable. */
    private Mat5Stream matrix(FileChannel channel, ByteOrder order, long start, boolean compressed) throws IOException {
        InputStream in = from(channel, start);
        if (!compressed) {
            return new Mat5Stream(file, in, order);
        }
        Mat5Stream inner = new Mat5Stream(file, new InflaterInputStream(in), order);
        inner.tag();
        return inner;
    }

    /** All numbers, rows and columns as MATLAB shows them. */
    private ComplexArray read(FileChannel channel, ByteOrder order, Place place) throws IOException {
        Mat5Header header = place.header;
        long count = header.shape().elements();
        if (count > place.most) {
            throw new FormatException(
                    file,
                    "shape of " + header.name(),
                    header.shape(),
                    "at most " + place.most + " numbers for its length");
        }
        Mat5Stream in = matrix(channel, order, place.start, place.compressed);
        Mat5Header.read(file, in);
        // Checked before memory is taken for the numbers.
        Mat5Stream.Tag real = in.numbers(count);
        ComplexArray stored = ComplexArray.zeros(Planes.transposed(header.shape()));
        in.read(real, stored.re());
        if (header.type().isComplex()) {
            in.read(in.numbers(count), stored.im());
        }
        return Planes.transposed(stored);
    }
}
