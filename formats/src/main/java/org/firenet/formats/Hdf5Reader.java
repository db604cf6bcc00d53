package org.firenet.formats;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * A reader of one dataset of numbers. MATLAB stores its arrays with the first dimension fastest, so that HDF5 shows their
 * dimensions in reverse: the last two are exchanged, to be rows and columns as MATLAB shows them.
 */
final class Hdf5Reader implements ArrayReader {
    private final Hdf5 hdf;
    private final Hdf5Dataset dataset;
    private final ArrayHeader header;
    private final boolean transposed;

    /**
     * A reader that owns {@code hdf}.
     *
     * @param matlab whether MATLAB wrote the dataset
     */
    Hdf5Reader(Hdf5 hdf, Hdf5Dataset dataset, boolean matlab) {
        this.hdf = hdf;
        this.dataset = dataset;
        this.transposed = matlab && dataset.shape().rank() > 1;
        this.header = new ArrayHeader(
                matlab ? "matlab" : "hdf5",
                transposed ? Planes.transposed(dataset.shape()) : dataset.shape(),
                dataset.type(),
                matlab ? "MATLAB array, version 7.3" : "HDF5 dataset",
                Map.of("name", dataset.name()));
    }

    @Override
    public Path file() {
        return hdf.file();
    }

    @Override
    public ArrayHeader header() {
        return header;
    }

    @Override
    public ComplexArray readSlice(int index) throws FormatException {
        Objects.checkIndex(index, header.slices());
        int[] from = new int[header.shape().rank()];
        int[] extent = header.shape().toArray();
        if (from.length > 2) {
            from[0] = index;
            extent[0] = 1;
        }
        return readBox(from, Shape.of(extent)).reshape(header.sliceShape());
    }

    @Override
    public ComplexArray readBox(int[] from, Shape extent) throws FormatException {
        new Box(header.shape(), from, extent);
        if (!transposed) {
            return dataset.read(from, extent);
        }
        int last = from.length - 1;
        int[] stored = from.clone();
        stored[last] = from[last - 1];
        stored[last - 1] = from[last];
        return Planes.transposed(dataset.read(stored, Planes.transposed(extent)));
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        return Slices.readAll(this, mostElements);
    }

    @Override
    public void close() {
        hdf.close();
    }
}
