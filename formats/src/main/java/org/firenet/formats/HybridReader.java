package org.firenet.formats;

import java.nio.file.Path;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** The slices that volumes became; in errors they are called by the name of the volumes' file. */
final class HybridReader implements ArrayReader {
    private final ArrayReader volumes;
    private final VolumeShape shape;
    private final VolumeAxis readout;
    private final StridedReader slices;

    HybridReader(ArrayReader volumes, VolumeShape shape, VolumeAxis readout, StridedReader slices) {
        this.volumes = volumes;
        this.shape = shape;
        this.readout = readout;
        this.slices = slices;
    }

    @Override
    public Path file() {
        return volumes.file();
    }

    @Override
    public ArrayHeader header() {
        return slices.header();
    }

    @Override
    public ComplexArray readSlice(int index) throws FormatException {
        return slices.readSlice(index);
    }

    @Override
    public ComplexArray readBox(int[] from, Shape extent) throws FormatException {
        return slices.readBox(from, extent);
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        return slices.readAll(mostElements);
    }

    /** The lines of which anything was measured. */
    @Override
    public Optional<boolean[]> mask(int slice) throws FormatException {
        Shape all = header().shape();
        int places = all.extent(all.rank() - 4);
        return volumes.mask(slice / places).map(this::project);
    }

    private boolean[] project(boolean[] volume) {
        int n = shape.extent(readout);
        int inner = switch (readout) {
            case DEPTH -> shape.extent(VolumeAxis.ROWS) * shape.extent(VolumeAxis.COLUMNS);
            case ROWS -> shape.extent(VolumeAxis.COLUMNS);
            case COLUMNS -> 1;
        };
        boolean[] plane = new boolean[volume.length / n];
        for (int i = 0; i < volume.length; i++) {
            plane[i / inner / n * inner + i % inner] |= volume[i];
        }
        return plane;
    }

    @Override
    public Optional<ComplexArray> noise() throws FormatException {
        return volumes.noise();
    }

    @Override
    public void close() {
        slices.close();
    }
}
