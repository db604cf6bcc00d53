package org.firenet.formats;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A reader of fastMRI's k-space, shape [slices, coils, rows, columns]: the readout, down the rows, without its oversampling.
 * Slices are read one by one.
 */
final class FastMriReader implements ArrayReader {
    private final Hdf5 hdf;
    private final Hdf5Dataset kspace;
    private final @Nullable IsmrmrdHeader xml;
    private final boolean @Nullable [] columns;
    private final int coils;
    private final ArrayHeader header;

    /**
     * A reader that owns {@code hdf}.
     *
     * @param xml what the file says about matrix and field of view, if it does
     * @param columns which columns were measured, if the file says so
     */
    FastMriReader(Hdf5 hdf, Hdf5Dataset kspace, @Nullable IsmrmrdHeader xml, boolean @Nullable [] columns)
            throws FormatException {
        this.hdf = hdf;
        this.kspace = kspace;
        this.xml = xml;
        this.columns = columns;
        Shape stored = kspace.shape();
        this.coils = stored.rank() == 4 ? stored.extent(1) : 1;
        int rows =
                xml == null ? storedRows() : Math.min(storedRows(), xml.recon().columns());
        Shape shape = Shape.inFile(stored.extent(0), coils, rows, storedColumns());
        this.header = new ArrayHeader(
                "fastmri",
                shape,
                kspace.type(),
                "fastMRI k-space: slices, coils, rows (readout), columns",
                details(),
                geometry(shape));
    }

    private int storedRows() {
        return kspace.shape().extent(kspace.shape().rank() - 2);
    }

    private int storedColumns() {
        return kspace.shape().extent(kspace.shape().rank() - 1);
    }

    private Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("stored", kspace.shape().toString());
        details.put("mask", columns == null ? "not in the file: columns that are not zero" : "in the file");
        imageCrop().ifPresent(crop -> details.put("image", crop + " in the middle"));
        return details;
    }

    private @Nullable Geometry geometry(Shape shape) {
        IsmrmrdHeader known = xml;
        if (known == null || !known.recon().isMeasured()) {
            return null;
        }
        IsmrmrdHeader.Space recon = known.recon();
        return Geometry.ofVoxels(
                recon.height() / recon.rows(),
                recon.width() / recon.columns(),
                recon.thickness() / recon.depth(),
                shape.extent(0));
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
        int[] from = new int[kspace.shape().rank()];
        int[] extent = kspace.shape().toArray();
        from[0] = index;
        extent[0] = 1;
        ComplexArray stored =
                kspace.read(from, Shape.of(extent)).reshape(Shape.of(coils, storedRows(), storedColumns()));
        boolean[] measured = columns == null ? nonZero(stored) : columns;
        int rows = header.shape().extent(2);
        ComplexArray cropped = rows == storedRows()
                ? stored
                : Planes.transposed(new ReadoutCrop(storedRows(), rows).apply(Planes.transposed(stored)));
        ReadoutCrop.clearUnmeasured(cropped, measured);
        return cropped;
    }

    /** Whether a column holds any value; NaN counts as one. */
    private static boolean[] nonZero(ComplexArray data) {
        boolean[] measured = new boolean[data.shape().extent(2)];
        for (int i = 0; i < data.size(); i++) {
            measured[i % measured.length] |= data.re()[i] != 0 || data.im()[i] != 0;
        }
        return measured;
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
    public Optional<boolean[]> mask(int slice) {
        Objects.checkIndex(slice, header.slices());
        boolean[] measured = columns;
        if (measured == null) {
            return Optional.empty();
        }
        boolean[] mask = new boolean[header.shape().extent(2) * measured.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = measured[i % measured.length];
        }
        return Optional.of(mask);
    }

    /** As fastMRI does: the matrix of the image, where the k-space has as much. */
    @Override
    public Optional<Shape> imageCrop() {
        IsmrmrdHeader known = xml;
        if (known == null) {
            return Optional.empty();
        }
        return Optional.of(Shape.of(
                Math.min(storedRows(), known.recon().columns()),
                Math.min(storedColumns(), known.recon().rows())));
    }

    @Override
    public void close() {
        hdf.close();
    }
}
