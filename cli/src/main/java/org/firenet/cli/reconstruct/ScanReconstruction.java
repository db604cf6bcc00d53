package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.network.NetworkFile;
import org.firenet.cli.output.Progress;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.FormatException;
import org.firenet.formats.KSpace;
import org.firenet.imaging.CoilByCoil;
import org.firenet.imaging.CoilCombination;
import org.firenet.imaging.OrderedBatch;
import org.firenet.imaging.Reconstructor;
import org.firenet.imaging.ThreadShares;
import org.firenet.metric.RelativeError;
import org.firenet.network.LayerListener;
import org.firenet.sampling.SamplingMask;
import org.jspecify.annotations.Nullable;

/** Reconstructs the slices of one scan; slices with the same mask share what depends on it. */
final class ScanReconstruction {
    private final Path file;
    private final KSpace scan;
    private final ReconstructCommand wishes;
    private final Interruption interruption;
    private final List<Integer> wanted;
    private final ThreadShares threads;
    private @Nullable Reconstructor reconstructor;

    ScanReconstruction(Path file, KSpace scan, ReconstructCommand wishes, Interruption interruption) {
        this.file = file;
        this.scan = scan;
        this.wishes = wishes;
        this.interruption = interruption;
        this.wanted = wishes.slices(scan.slices());
        this.threads = ThreadShares.of(wishes.threads, wanted.size(), scan.coils());
    }

    /** What came out: one image per slice, or per slice and coil where complex ones were wished for, and all figures. */
    record Outcome(List<ComplexArray> images, ScanResult result) {}

    /** One slice's images and figures. */
    private record Finished(List<ComplexArray> images, ScanResult.Slice figures) {}

    Outcome run(WishedImages given) throws IOException, InterruptedException {
        requireSize("--start", given.start());
        requireSize("--truth", given.truth());
        List<ComplexArray> images = new ArrayList<>();
        List<ScanResult.Slice> figures = new ArrayList<>();
        long began = System.nanoTime();
        long steps = (long) wanted.size() * scan.coils() * wishes.network.mostLayers();
        try (Progress progress = Progress.of("reconstructing", steps, wishes.output)) {
            LayerListener listener = interruption.orElse(progress.perLayer());
            new OrderedBatch(threads.slices())
                    .<Finished, IOException>run(
                            wanted.size(), number -> slice(wanted.get(number), given, listener), finished -> {
                                images.addAll(finished.images);
                                figures.add(finished.figures);
                            });
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Reconstructor last = reconstructor;
        if (last == null) {
            throw new FormatException(file, "there is no slice to reconstruct");
        }
        return new Outcome(images, ScanResult.of(scan.file(), network(last), last, figures, seconds));
    }

    private ScanResult.@Nullable Network network(Reconstructor last) throws IOException {
        Path path = wishes.network.network;
        NetworkFile network = wishes.network.networkFile();
        return path == null || network == null
                ? null
                : ScanResult.Network.of(path, network, last.model().mask());
    }

    private Finished slice(int index, WishedImages given, LayerListener listener)
            throws IOException, InterruptedException {
        interruption.check();
        KSpace.Slice slice = read(index);
        requireFinite(slice.data(), index);
        Reconstructor forSlice = reconstructor(mask(slice, given));
        List<Reconstructor.Reconstruction> coils = coils(forSlice, slice.data(), given, listener);
        interruption.check();
        List<ComplexArray> images =
                coils.stream().map(Reconstructor.Reconstruction::image).toList();
        ComplexArray combined = CoilCombination.rootSumOfSquares(images);
        return new Finished(
                wishes.complex ? images : List.of(combined),
                ScanResult.Slice.of(index, forSlice, coils, error(combined, given)));
    }

    /** A file is read by one thread at a time. */
    private synchronized KSpace.Slice read(int index) throws IOException {
        return scan.slice(index);
    }

    private List<Reconstructor.Reconstruction> coils(
            Reconstructor forSlice, ComplexArray data, WishedImages given, LayerListener listener)
            throws InterruptedException {
        if (given.start() == null) {
            return new CoilByCoil(forSlice, threads.coils()).reconstruct(data, listener);
        }
        if (scan.coils() > 1) {
            throw new IllegalArgumentException(
                    "--start works for a single coil, found " + scan.coils() + " coils in " + file);
        }
        ComplexArray grid = data.reshape(scan.imageShape());
        return List.of(forSlice.reconstruct(grid, given.start(), listener));
    }

    private void requireSize(String option, @Nullable ComplexArray image) {
        if (image != null && !image.shape().equals(scan.imageShape())) {
            throw new IllegalArgumentException("the image of " + option + " must be " + scan.imageShape()
                    + " like the data, found " + image.shape());
        }
    }

    private static @Nullable Double error(ComplexArray image, WishedImages given) {
        ComplexArray truth = given.truth();
        return truth == null ? null : RelativeError.of(image.magnitude(), truth.magnitude(), truth.shape());
    }

    private SamplingMask mask(KSpace.Slice slice, WishedImages given) throws FormatException {
        Shape image = slice.imageShape();
        SamplingMask mask = given.mask() == null ? SamplingMask.ofBooleans(image, slice.mask()) : given.mask();
        if (!mask.shape().equals(image)) {
            throw new FormatException(file, "image size", image, "the mask's size " + mask.shape());
        }
        boolean recorded = given.mask() == null && scan.recordsMask();
        if (mask.count() == image.size() && !recorded && !wishes.fullSampling) {
            String way = given.mask() == null ? "give --mask, or --full-sampling" : "give --full-sampling";
            throw new FormatException(
                    file,
                    "all " + image.size() + " positions count as sampled, expected undersampled data; " + way
                            + " if this is meant");
        }
        return mask;
    }

    private synchronized Reconstructor reconstructor(SamplingMask mask) throws FormatException {
        Reconstructor known = reconstructor;
        if (known != null && known.model().mask().equals(mask)) {
            return known;
        }
        double pixels = (double) wanted.size() * scan.coils() * mask.shape().size();
        Reconstructor fresh = new Reconstructor(
                mask, wishes.network.settings(mask.shape()), wishes.network.engines(pixels, threads.layers()));
        reconstructor = fresh;
        return fresh;
    }

    private void requireFinite(ComplexArray data, int slice) throws FormatException {
        int bad = data.firstNonFinite();
        if (bad >= 0) {
            int rows = data.shape().extent(1);
            int columns = data.shape().extent(2);
            throw new FormatException(
                    file,
                    "slice " + slice + ", coil " + bad / (rows * columns) + ", row " + bad / columns % rows
                            + ", column " + bad % columns,
                    data.re()[bad] + " + " + data.im()[bad] + "i",
                    "a finite number");
        }
    }
}
