package org.firenet.formats;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/** A reader of an array whose elements lie in a file at fixed distances: the common part of .npy, .cfl and .nii. */
final class StridedReader implements ArrayReader {
    private final Path file;
    private final FileChannel channel;
    private final ArrayHeader header;
    private final StridedFile elements;
    private final boolean volumes;

    /**
     * A reader that owns {@code channel}; the file's length has been checked against the layout.
     *
     * @param volumes whether the file says that it {@link #holdsVolumes}
     */
    StridedReader(Path file, FileChannel channel, ArrayHeader header, StridedFile.Layout layout, boolean volumes) {
        this.file = file;
        this.channel = channel;
        this.header = header;
        this.elements = new StridedFile(file, channel, layout);
        this.volumes = volumes;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public ArrayHeader header() {
        return header;
    }

    @Override
    public ComplexArray readSlice(int index) throws FormatException {
        Objects.checkIndex(index, header.slices());
        return header.shape().rank() < 3 ? elements.readAll() : elements.readSlice(index, header.sliceShape());
    }

    @Override
    public ComplexArray readBox(int[] from, Shape extent) throws FormatException {
        return elements.readBox(new Box(header.shape(), from, extent), extent);
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        Bounds.requireAtMost(file, header.shape(), mostElements);
        return elements.readAll();
    }

    @Override
    public boolean holdsVolumes() {
        return volumes;
    }

    @Override
    public void close() {
        InputFiles.close(channel);
    }
}
