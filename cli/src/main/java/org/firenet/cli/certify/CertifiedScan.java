package org.firenet.cli.certify;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.input.ImageStack;
import org.firenet.cli.input.Images;
import org.firenet.coil.CoilSensitivities;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.KSpace;
import org.firenet.formats.Sha256;
import org.firenet.imaging.Certifier;
import org.firenet.network.DualSearch;
import org.firenet.network.LayerListener;
import org.firenet.sampling.SamplingMask;
import org.jspecify.annotations.Nullable;

/** A scan, and the slices of it whose images are certified. */
final class CertifiedScan implements Closeable {
    private final FileFormats formats;
    private final KSpace scan;
    private final @Nullable SamplingMask givenMask;
    private final List<Integer> slices;
    private final @Nullable CoilSensitivities sensitivities;
    private final @Nullable Path sensitivitiesFile;

    /**
     * @param sensitivities of coils that see one image together, null for each on its own
     * @param leading what the first of three dimensions counts
     * @param mask in the place of the file's own, null for that
     * @param slice the only slice, null for all
     * @throws FormatException if a file cannot be read
     */
    CertifiedScan(
            FileFormats formats,
            Path measurements,
            KSpace.Leading leading,
            @Nullable Path mask,
            @Nullable Path sensitivities,
            @Nullable Integer slice)
            throws FormatException {
        this.formats = formats;
        this.scan = KSpace.of(formats.open(measurements), leading);
        this.givenMask = mask == null ? null : Images.readMask(formats, mask);
        this.slices = chosen(measurements, scan.slices(), slice);
        this.sensitivitiesFile = sensitivities;
        this.sensitivities = sensitivities == null
                ? null
                : Images.readSensitivities(formats, sensitivities, scan.coils(), scan.imageShape());
    }

    private static List<Integer> chosen(Path file, int count, @Nullable Integer slice) {
        if (slice == null) {
            return IntStream.range(0, count).boxed().toList();
        }
        if (slice < 0 || slice >= count) {
            throw new IllegalArgumentException(
                    file + ": the slice must be from 0 to " + (count - 1) + ", found " + slice);
        }
        return List.of(slice);
    }

    /** The file that holds the values. */
    Path file() {
        return scan.file();
    }

    /** The measurements. */
    KSpace measurements() {
        return scan;
    }

    /** The slices whose images are certified. */
    List<Integer> slices() {
        return slices;
    }

    /** The maps that were given, null if none were. */
    SavedProblem.@Nullable GivenMaps maps() {
        return sensitivities == null || sensitivitiesFile == null
                ? null
                : new SavedProblem.GivenMaps(sensitivitiesFile, Sha256.ofSinglePrecision(sensitivities.maps()));
    }

    /** The images of a file: one per slice, or per slice and coil where each has its own. */
    List<ComplexArray> images(Path file) throws FormatException {
        return ImageStack.read(formats, file, slices.size(), imagesPerSlice(), scan.imageShape());
    }

    /**
     * The dual variables of a file: one per image, with a grid for each coil that sees it, and for total variation two more.
     */
    List<ComplexArray> duals(Path file, CertificateDocument.Parameters parameters) throws FormatException {
        int grids = coilsTogether() + (parameters.ofTotalVariation() ? 2 : 0);
        List<ComplexArray> each =
                ImageStack.read(formats, file, slices.size(), imagesPerSlice() * grids, scan.imageShape());
        if (grids == 1 && sensitivities == null) {
            return each;
        }
        Shape image = scan.imageShape();
        List<ComplexArray> together = new ArrayList<>();
        for (int from = 0; from < each.size(); from += grids) {
            together.add(ImageStack.join(each.subList(from, from + grids))
                    .reshape(Shape.of(grids, image.rows(), image.columns())));
        }
        return together;
    }

    private int imagesPerSlice() {
        return sensitivities == null ? scan.coils() : 1;
    }

    /** The number of coils that see one image together; 1 for each on its own. */
    int coilsTogether() {
        return sensitivities == null ? 1 : scan.coils();
    }

    /** The mask of the first slice. */
    SamplingMask firstMask() throws FormatException {
        return mask(scan.slice(slices.get(0)));
    }

    /** How many images there are. */
    int count() {
        return slices.size() * imagesPerSlice();
    }

    /** One image and its measurements on their way. */
    private interface Visitor<T> {
        T visit(Certifier certifier, int slice, int coil, ComplexArray grid, int index);
    }

    /** A dual variable for every image. */
    List<ComplexArray> findDuals(
            List<ComplexArray> images,
            CertificateDocument.Parameters parameters,
            DualSearch search,
            LayerListener listener)
            throws FormatException {
        return each(
                parameters,
                (certifier, slice, coil, grid, i) -> certifier.findDual(grid, images.get(i), search, listener));
    }

    /** The figures of every image. */
    List<ImageFigures> figures(
            List<ComplexArray> images,
            List<ComplexArray> duals,
            @Nullable List<ComplexArray> truths,
            CertificateDocument.Parameters parameters)
            throws FormatException {
        return each(parameters, (certifier, slice, coil, grid, i) -> {
            ComplexArray truth = truths == null ? null : truths.get(i);
            ImageFigures.Case one = new ImageFigures.Case(slice, coil, grid, images.get(i), duals.get(i), truth);
            return ImageFigures.of(certifier, one, parameters);
        });
    }

    private <T> List<T> each(CertificateDocument.Parameters parameters, Visitor<T> visitor) throws FormatException {
        List<T> results = new ArrayList<>();
        Shape image = scan.imageShape();
        for (int slice : slices) {
            KSpace.Slice measured = scan.slice(slice);
            Certifier certifier = parameters.certifier(mask(measured), sensitivities);
            for (int coil = 0; coil < imagesPerSlice(); coil++) {
                ComplexArray grid =
                        sensitivities == null ? measured.data().part(coil * image.size(), image) : measured.data();
                results.add(visitor.visit(certifier, slice, coil, grid, results.size()));
            }
        }
        return results;
    }

    private SamplingMask mask(KSpace.Slice slice) throws FormatException {
        if (givenMask == null) {
            return SamplingMask.ofBooleans(slice.imageShape(), slice.mask());
        }
        if (!givenMask.shape().equals(slice.imageShape())) {
            throw new FormatException(
                    scan.file(), "image size", slice.imageShape(), "the mask's size " + givenMask.shape());
        }
        return givenMask;
    }

    @Override
    public void close() {
        scan.close();
    }
}
