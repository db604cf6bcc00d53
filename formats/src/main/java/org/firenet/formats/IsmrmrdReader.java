package org.firenet.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.firenet.array.ComplexArray;

/** A reader of ISMRMRD k-space, shape [images, coils, rows, columns]. Samples are read image by image. */
final class IsmrmrdReader implements ArrayReader {
    private final Hdf5 hdf;
    private final AcquisitionDataset dataset;
    private final CartesianGrid grid;
    private final List<List<Acquisition>> images;
    private final ArrayHeader header;

    /**
     * A reader that owns {@code hdf}.
     *
     * @param images the lines of each image, all of which fit the grid and have as many coils as the header says
     */
    IsmrmrdReader(
            Hdf5 hdf,
            AcquisitionDataset dataset,
            CartesianGrid grid,
            List<List<Acquisition>> images,
            ArrayHeader header) {
        this.hdf = hdf;
        this.dataset = dataset;
        this.grid = grid;
        this.images = images;
        this.header = header;
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
        LineAverage average = new LineAverage(grid, header.shape().extent(1));
        for (Acquisition acquisition : images.get(Objects.checkIndex(index, images.size()))) {
            average.add(acquisition, dataset.samples(acquisition));
        }
        ComplexArray kspace = new ReadoutCrop(grid.encodedColumns(), grid.columns()).apply(average.take());
        clearUnmeasured(kspace, positions(index));
        return kspace;
    }

    // The crop's rounding errors must not look like measurements.
    private static void clearUnmeasured(ComplexArray kspace, boolean[] mask) {
        for (int i = 0; i < kspace.size(); i++) {
            if (!mask[i % mask.length]) {
                kspace.re()[i] = 0;
                kspace.im()[i] = 0;
            }
        }
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        return Slices.readAll(this, mostElements);
    }

    /**
     * The positions where samples were taken. Where a line was measured in part only and has oversampling, a position
     * counts if the sample at the same frequency was taken.
     */
    @Override
    public Optional<boolean[]> mask(int slice) {
        return Optional.of(positions(slice));
    }

    private boolean[] positions(int slice) {
        boolean[] encoded = new boolean[grid.rows() * grid.encodedColumns()];
        for (Acquisition acquisition : images.get(Objects.checkIndex(slice, images.size()))) {
            for (int s = acquisition.discardPre(); s < acquisition.samples() - acquisition.discardPost(); s++) {
                encoded[grid.row(acquisition) * grid.encodedColumns() + grid.column(acquisition, s)] = true;
            }
        }
        boolean[] mask = new boolean[grid.rows() * grid.columns()];
        for (int i = 0; i < mask.length; i++) {
            int row = i / grid.columns();
            mask[i] = encoded[row * grid.encodedColumns() + grid.encodedColumn(i % grid.columns())];
        }
        return mask;
    }

    @Override
    public void close() {
        hdf.close();
    }
}
