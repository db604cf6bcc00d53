package org.firenet.formats;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.firenet.array.Shape;
import org.jspecify.annotations.Nullable;

/**
 * ISMRMRD raw data in HDF5: a group with the header {@code xml} and the acquisitions {@code data}. Cartesian lines of one
 * encoding become images in k-space, one per slice, set, cardiac phase, contrast and repetition, in that order from fast
 * to slow; repeated lines are averaged; lines that are not for the image are left out ({@link AcquisitionFlag}).
 */
final class IsmrmrdLayout implements Hdf5Layout {
    /** A small file may describe a slice of this many elements; a larger slice needs a file of as many bytes. */
    private static final long FREE_ELEMENTS = 1 << 20;

    /** A volume is read plane by plane, and may be undersampled further than a slice. */
    private static final int PLANES = 32;

    @Override
    public Optional<ArrayReader> open(Hdf5 hdf) throws FormatException {
        Optional<Group> group = group(hdf);
        return group.isPresent() ? Optional.of(read(hdf, group.get())) : Optional.empty();
    }

    private static ArrayReader read(Hdf5 hdf, Group group) throws FormatException {
        IsmrmrdHeader xml = IsmrmrdHeader.parse(hdf.file(), xml(hdf, group));
        if (!xml.trajectory().equals("cartesian")) {
            throw new FormatException(hdf.file(), "trajectory", xml.trajectory(), "cartesian");
        }
        AcquisitionDataset dataset = new AcquisitionDataset(hdf, hdf.guard(() -> group.getChild("data")));
        List<Acquisition> all = dataset.heads();
        List<Acquisition> imaging = all.stream().filter(Acquisition::isImaging).toList();
        CartesianGrid grid = CartesianGrid.of(hdf.file(), xml);
        requireOneGrid(hdf, grid, imaging);
        IsmrmrdLines lines = IsmrmrdLines.of(all, imaging, grid);
        Shape shape = shape(hdf, lines.images(), imaging.get(0).channels(), grid);
        Geometry geometry = ScanGeometry.of(xml, grid, lines.places());
        String description = "ISMRMRD k-space: images, coils, " + (grid.depth() > 1 ? "depth, " : "") + "rows, columns";
        Shape crop = Shape.of(grid.imageRows(xml), grid.columns());
        ArrayHeader header = new ArrayHeader(
                "ismrmrd", shape, ElementType.C8, description, details(xml, all, crop, geometry), geometry);
        return new IsmrmrdReader(hdf, dataset, grid, lines, header, crop);
    }

    private static Shape shape(Hdf5 hdf, int images, int coils, CartesianGrid grid) throws FormatException {
        List<Long> extents = new ArrayList<>(List.of((long) images, (long) coils));
        if (grid.depth() > 1) {
            extents.add((long) grid.depth());
        }
        extents.addAll(List.of((long) grid.rows(), (long) grid.columns()));
        return HeaderShape.of(hdf.file(), extents);
    }

    private static Optional<Group> group(Hdf5 hdf) throws FormatException {
        return hdf.guard(() -> {
            for (Node node : hdf.content()) {
                if (node instanceof Group group && group.getChild("xml") != null && group.getChild("data") != null) {
                    return Optional.of(group);
                }
            }
            return Optional.empty();
        });
    }

    private static String xml(Hdf5 hdf, Group group) throws FormatException {
        Object value = hdf.guard(() -> {
            Dataset dataset = group.getDatasetByPath("xml");
            return dataset.getSize() == 1 ? dataset.getDataFlat() : "";
        });
        if (value instanceof String[] texts && texts.length == 1) {
            return texts[0];
        }
        throw new FormatException(hdf.file(), "the dataset 'xml' is not one text");
    }

    private static void requireOneGrid(Hdf5 hdf, CartesianGrid grid, List<Acquisition> imaging) throws FormatException {
        Path file = hdf.file();
        if (imaging.isEmpty()) {
            throw new FormatException(file, "no acquisition is flagged as part of an image");
        }
        int coils = imaging.get(0).channels();
        for (Acquisition acquisition : imaging) {
            String name = " of acquisition " + acquisition.number();
            require(file, "encoding_space_ref" + name, acquisition.encoding(), 0, "0: one encoding is supported");
            require(file, "active_channels" + name, acquisition.channels(), coils, coils + " as in the first line");
            grid.require(file, acquisition);
        }
        long most = FREE_ELEMENTS + hdf.length();
        double plane = (double) coils * grid.rows() * grid.encodedColumns();
        if (plane > most || plane * grid.depth() > PLANES * most) {
            String shape = coils + (grid.depth() > 1 ? "x" + grid.depth() : "") + "x" + grid.rows() + "x"
                    + grid.encodedColumns();
            throw new FormatException(file, "coils x encoded matrix", shape, "at most " + most + " for its length");
        }
    }

    private static void require(Path file, String field, int found, int expected, String words) throws FormatException {
        if (found != expected) {
            throw new FormatException(file, field, found, words);
        }
    }

    private static Map<String, String> details(
            IsmrmrdHeader xml, List<Acquisition> all, Shape crop, @Nullable Geometry geometry) {
        List<Acquisition> imaging = all.stream().filter(Acquisition::isImaging).toList();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("encoded space", print(xml.encoded()));
        details.put("image space", print(xml.recon()));
        details.put("lines for the image", imaging.size() + " of " + all.size());
        details.put("slices", count(imaging, a -> a.image().slice()));
        details.put("sets", count(imaging, a -> a.image().set()));
        details.put("cardiac phases", count(imaging, a -> a.image().phase()));
        details.put("contrasts", count(imaging, a -> a.image().contrast()));
        details.put("repetitions", count(imaging, a -> a.image().repetition()));
        details.put("noise measurements", counted(all, a -> AcquisitionFlag.NOISE_MEASUREMENT.in(a.flags())));
        details.put("calibration lines", counted(all, a -> AcquisitionFlag.isCalibration(a.flags())));
        details.put("image without phase oversampling", crop.toString());
        if (geometry != null) {
            geometry.describe(details);
        }
        return details;
    }

    private static String print(IsmrmrdHeader.Space space) {
        String depth = space.depth() > 1 ? space.depth() + "x" : "";
        return depth + space.rows() + "x" + space.columns() + ", " + space.height() + " mm x " + space.width() + " mm";
    }

    private static String counted(List<Acquisition> all, Predicate<Acquisition> condition) {
        return String.valueOf(all.stream().filter(condition).count());
    }

    private static String count(List<Acquisition> imaging, ToIntFunction<Acquisition> counter) {
        return String.valueOf(imaging.stream().mapToInt(counter).distinct().count());
    }
}
