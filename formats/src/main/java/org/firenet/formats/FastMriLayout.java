package org.firenet.formats;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.dataset.DatasetBase;
import java.util.Arrays;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Files of the fastMRI data sets: {@code kspace}, complex, of shape [slices, coils, rows, columns] or, for a single coil,
 * [slices, rows, columns], the readout down the rows with its oversampling; {@code mask}, one number per column, in the
 * test sets; {@code ismrmrd_header}, the XML header of ISMRMRD.
 */
final class FastMriLayout implements Hdf5Layout {
    @Override
    public Optional<ArrayReader> open(Hdf5 hdf) throws FormatException {
        Node node = hdf.guard(() -> hdf.content().getChild("kspace"));
        if (!(node instanceof DatasetBase dataset)) {
            return Optional.empty();
        }
        Hdf5Dataset kspace = Hdf5Dataset.of(hdf, dataset);
        int rank = kspace.shape().rank();
        if (!kspace.type().isComplex() || rank < 3 || rank > 4) {
            return Optional.empty();
        }
        String xml = header(hdf);
        IsmrmrdHeader header = xml == null ? null : IsmrmrdHeader.parse(hdf.file(), xml);
        return Optional.of(new FastMriReader(hdf, kspace, header, mask(hdf, kspace.shape())));
    }

    private static @Nullable String header(Hdf5 hdf) throws FormatException {
        Object value = hdf.guard(() -> {
            Node node = hdf.content().getChild("ismrmrd_header");
            if (node instanceof Dataset dataset && dataset.getSize() == 1) {
                return dataset.getDataFlat();
            }
            Attribute attribute = hdf.content().getAttribute("ismrmrd_header");
            return attribute != null && attribute.getSize() == 1 ? attribute.getData() : "";
        });
        String text = value instanceof String[] texts && texts.length == 1 ? texts[0] : String.valueOf(value);
        return text.isBlank() ? null : text;
    }

    /** Which columns were measured; null if the file does not say. */
    private static boolean @Nullable [] mask(Hdf5 hdf, Shape kspace) throws FormatException {
        Node node = hdf.guard(() -> hdf.content().getChild("mask"));
        if (!(node instanceof DatasetBase dataset)) {
            return null;
        }
        Hdf5Dataset mask = Hdf5Dataset.of(hdf, dataset);
        int columns = kspace.extent(kspace.rank() - 1);
        if (mask.shape().elements() != columns) {
            throw new FormatException(
                    hdf.file(), "shape of mask", mask.shape(), columns + ", a number per column of kspace");
        }
        ComplexArray values = mask.read(new int[mask.shape().rank()], mask.shape());
        boolean[] measured = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            measured[column] = values.re()[column] != 0;
        }
        if (!Arrays.toString(measured).contains("true")) {
            throw new FormatException(hdf.file(), "the mask says that no column was measured");
        }
        return measured;
    }
}
