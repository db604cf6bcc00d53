package org.firenet.formats;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** A dataset of numbers in an HDF5 file, of which boxes are read. */
final class Hdf5Dataset {
    /** A small file may describe so many bytes; more need a file that can be unpacked to as many. */
    private static final long FREE_BYTES = 1 << 20;

    /** Deflate makes at most 1032 bytes of one. */
    private static final long MOST_PER_BYTE = 1032;

    private final Hdf5 hdf;
    private final DatasetBase dataset;
    private final Hdf5Elements elements;
    private final Shape shape;

    private Hdf5Dataset(Hdf5 hdf, DatasetBase dataset, Hdf5Elements elements, Shape shape) {
        this.hdf = hdf;
        this.dataset = dataset;
        this.elements = elements;
        this.shape = shape;
    }

    /** The numbers of a dataset whose sizes are plausible for the length of the file. */
    static Hdf5Dataset of(Hdf5 hdf, DatasetBase dataset) throws FormatException {
        String name = hdf.guard(dataset::getName);
        Hdf5Elements elements = hdf.guard(() -> Hdf5Elements.of(dataset.getDataType()))
                .orElseThrow(() -> new FormatException(
                        hdf.file(),
                        "type of " + name,
                        dataset.getJavaType().getSimpleName(),
                        "real or complex numbers"));
        List<Long> extents =
                Arrays.stream(hdf.guard(dataset::getDimensionsAsLong)).boxed().toList();
        Shape shape = HeaderShape.of(hdf.file(), extents);
        long most = FREE_BYTES + MOST_PER_BYTE * hdf.length();
        if (shape.elements() > most / elements.stride()) {
            throw new FormatException(
                    hdf.file(), "shape of " + name, shape, "at most " + most + " bytes for its length");
        }
        if (dataset instanceof ChunkedDataset chunked) {
            requireChunks(hdf, name, hdf.guard(chunked::getChunkDimensions), most / elements.stride());
        }
        return new Hdf5Dataset(hdf, dataset, elements, shape);
    }

    private static void requireChunks(Hdf5 hdf, String name, int[] chunk, long most) throws FormatException {
        boolean positive = Arrays.stream(chunk).allMatch(extent -> extent > 0);
        if (!positive
                || LongStream.range(0, chunk.length)
                                .map(i -> chunk[(int) i])
                                .asDoubleStream()
                                .reduce(1, (a, b) -> a * b)
                        > most) {
            throw new FormatException(
                    hdf.file(),
                    "chunk of " + name,
                    Arrays.toString(chunk),
                    "at most " + most + " elements for its length");
        }
    }

    Shape shape() {
        return shape;
    }

    ElementType type() {
        return elements.type();
    }

    String name() {
        return dataset.getName();
    }

    /** The numbers of a box, of its shape. */
    ComplexArray read(int[] from, Shape extent) throws FormatException {
        long[] offset = Arrays.stream(from).asLongStream().toArray();
        ByteBuffer bytes = hdf.guard(() -> dataset.getSliceDataBuffer(offset, extent.toArray()));
        long expected = (long) extent.size() * elements.stride();
        if (bytes.remaining() != expected) {
            throw new FormatException(hdf.file(), "bytes of " + name(), bytes.remaining(), String.valueOf(expected));
        }
        ComplexArray target = ComplexArray.zeros(extent);
        elements.decode(bytes, target);
        return target;
    }
}
