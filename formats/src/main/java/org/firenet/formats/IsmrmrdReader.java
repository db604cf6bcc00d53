package org.firenet.formats;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;

/**
 * A reader of ISMRMRD k-space, shape [images, coils, rows, columns] or, of volumes, [images, coils, depth, rows, columns].
 * Samples are read plane by plane.
 */
final class IsmrmrdReader implements ArrayReader {
    private final Hdf5 hdf;
    private final AcquisitionDataset dataset;
    private final CartesianGrid grid;
    private final IsmrmrdLines lines;
    private final ArrayHeader header;
    private final int coils;
    private final Shape crop;

    /**
     * A reader that owns {@code hdf}.
     *
     * @param lines all of which fit the grid and have as many coils as the header says
     * @param crop rows and columns of the image without phase oversampling
     */
    IsmrmrdReader(
            Hdf5 hdf,
            AcquisitionDataset dataset,
            CartesianGrid grid,
            IsmrmrdLines lines,
            ArrayHeader header,
            Shape crop) {
        this.hdf = hdf;
        this.dataset = dataset;
        this.grid = grid;
        this.lines = lines;
        this.header = header;
        this.coils = header.shape().extent(1);
        this.crop = crop;
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
        if (!holdsVolumes()) {
            return plane(lines.plane(index, 0));
        }
        int[] extent = header.shape().toArray();
        int[] from = new int[extent.length];
        from[0] = index;
        extent[0] = 1;
        return readBox(from, Shape.of(extent)).reshape(header.sliceShape());
    }

    /** Reads the planes that the box goes through, one at a time. */
    @Override
    public ComplexArray readBox(int[] from, Shape extent) throws FormatException {
        Box box = new Box(header.shape(), from, extent);
        if (!holdsVolumes()) {
            return box.cut(this);
        }
        ComplexArray target = ComplexArray.zeros(extent);
        for (int image = 0; image < extent.extent(0); image++) {
            for (int depth = 0; depth < extent.extent(2); depth++) {
                ComplexArray plane = plane(lines.plane(from[0] + image, from[2] + depth));
                for (int coil = 0; coil < extent.extent(1); coil++) {
                    int place = (image * extent.extent(1) + coil) * extent.extent(2) + depth;
                    copyRows(plane, from, extent, coil, target, place);
                }
            }
        }
        return target;
    }

    private void copyRows(ComplexArray plane, int[] from, Shape extent, int coil, ComplexArray target, int place) {
        int rows = extent.extent(3);
        int columns = extent.extent(4);
        for (int row = 0; row < rows; row++) {
            int source = ((from[1] + coil) * grid.rows() + from[3] + row) * grid.columns() + from[4];
            int to = (place * rows + row) * columns;
            System.arraycopy(plane.re(), source, target.re(), to, columns);
            System.arraycopy(plane.im(), source, target.im(), to, columns);
        }
    }

    /** K-space of shape [coils, rows, columns] that lines of the same partition make. */
    private ComplexArray plane(List<Acquisition> acquisitions) throws FormatException {
        LineAverage average = new LineAverage(grid, coils);
        for (Acquisition acquisition : acquisitions) {
            average.add(acquisition, dataset.samples(acquisition));
        }
        ComplexArray kspace = new ReadoutCrop(grid.encodedColumns(), grid.columns()).apply(average.take());
        ReadoutCrop.clearUnmeasured(kspace, positions(acquisitions));
        return kspace;
    }

    @Override
    public boolean isKSpace() {
        return true;
    }

    @Override
    public ComplexArray readAll(long mostElements) throws FormatException {
        return Slices.readAll(this, mostElements);
    }

    @Override
    public boolean holdsVolumes() {
        return grid.depth() > 1;
    }

    /**
     * The positions where samples were taken. Where a line was measured in part only and has oversampling, a position
     * counts if the sample at the same frequency was taken.
     */
    @Override
    public Optional<boolean[]> mask(int slice) {
        int plane = grid.rows() * grid.columns();
        boolean[] mask = new boolean[grid.depth() * plane];
        for (int depth = 0; depth < grid.depth(); depth++) {
            System.arraycopy(positions(lines.plane(slice, depth)), 0, mask, depth * plane, plane);
        }
        return Optional.of(mask);
    }

    private boolean[] positions(List<Acquisition> acquisitions) {
        boolean[] encoded = new boolean[grid.rows() * grid.encodedColumns()];
        for (Acquisition acquisition : acquisitions) {
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
    public Optional<ComplexArray> noise() throws FormatException {
        List<Acquisition> scans = lines.noise(coils);
        long samples = scans.stream().mapToLong(Acquisition::samples).sum();
        if (samples == 0) {
            return Optional.empty();
        }
        Shape shape = HeaderShape.of(file(), List.of((long) coils, samples));
        ComplexArray noise = ComplexArray.zeros(shape);
        int first = 0;
        for (Acquisition scan : scans) {
            FloatBuffer values = dataset.samples(scan);
            for (int i = 0; i < coils * scan.samples(); i++) {
                int to = i / scan.samples() * shape.columns() + first + i % scan.samples();
                noise.re()[to] = values.get(2 * i);
                noise.im()[to] = values.get(2 * i + 1);
            }
            first += scan.samples();
        }
        return Optional.of(noise);
    }

    @Override
    public Optional<KSpace.Slice> calibration(int slice) throws FormatException {
        List<Acquisition> calibration = holdsVolumes() ? List.of() : lines.calibration(slice);
        if (calibration.isEmpty()) {
            return Optional.empty();
        }
        for (Acquisition acquisition : calibration) {
            if (acquisition.channels() != coils) {
                throw new FormatException(
                        file(),
                        "active_channels of acquisition " + acquisition.number(),
                        acquisition.channels(),
                        coils + " as in the lines of the image");
            }
            grid.require(file(), acquisition);
        }
        return Optional.of(new KSpace.Slice(plane(calibration), positions(calibration)));
    }

    @Override
    public Optional<Shape> imageCrop() {
        return Optional.of(crop);
    }

    @Override
    public void close() {
        hdf.close();
    }
}
