package org.firenet.cli.reconstruct;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.input.ImageStack;
import org.firenet.imaging.CoilByCoil;
import org.firenet.imaging.CoilCombination;
import org.firenet.imaging.Reconstructor;
import org.firenet.metric.RelativeError;
import org.firenet.network.LayerListener;
import org.jspecify.annotations.Nullable;

/**
 * Where the measurements of a slice become its images: the only place that knows how coils are treated.
 *
 * @param given what the user gave besides the data
 * @param joint whether all coils give one image
 * @param everyCoil whether complex images, of every coil, are wanted rather than one of magnitudes
 * @param threads how many coils run at the same time
 */
record SliceReconstruction(WishedImages given, boolean joint, boolean everyCoil, int threads) {
    /**
     * The images of a slice and what is known of them.
     *
     * @param images of the shape that {@link #shape} says
     */
    record Images(ComplexArray images, ScanResult.Slice figures) {}

    /** Shape of the images of a slice: rows × columns, before it the coils where every one has its own. */
    Shape shape(int coils, Shape image) {
        return everyCoil && networks(coils) > 1 ? Shape.of(coils, image.rows(), image.columns()) : image;
    }

    /** How many networks are run for a slice. */
    int networks(int coils) {
        return joint ? 1 : coils;
    }

    /**
     * Reconstructs a slice whose coils see one image together.
     *
     * @param slice its number, for the figures
     * @param listener told after each layer
     */
    Images reconstruct(int slice, PreparedSlice prepared, LayerListener listener) {
        Reconstructor.Reconstruction found =
                prepared.reconstructor().reconstruct(prepared.grids(), given.start(), listener);
        // Certificates, which want complex images, are about the minimiser as it is.
        ComplexArray image = everyCoil
                ? found.image()
                : prepared.reconstructor()
                        .model()
                        .sensitivities()
                        .map(maps -> maps.whereSeen(found.image()))
                        .orElse(found.image());
        ScanResult.Slice figures =
                ScanResult.Slice.of(slice, prepared.reconstructor(), List.of(found), error(image), prepared.figures());
        return new Images(everyCoil ? image : CoilCombination.rootSumOfSquares(List.of(image)), figures);
    }

    /**
     * Reconstructs every coil of a slice on its own.
     *
     * @param slice its number, for the figures
     * @param reconstructor for its mask
     * @param data coils × rows × columns, finite
     * @param listener told after each layer, by several threads at a time
     */
    Images reconstruct(int slice, Reconstructor reconstructor, ComplexArray data, LayerListener listener)
            throws InterruptedException {
        List<Reconstructor.Reconstruction> coils = coils(reconstructor, data, listener);
        List<ComplexArray> images = new ArrayList<>();
        coils.forEach(coil -> images.add(coil.image()));
        ComplexArray combined = CoilCombination.rootSumOfSquares(images);
        return new Images(
                everyCoil ? ImageStack.join(images) : combined,
                ScanResult.Slice.of(slice, reconstructor, coils, error(combined), null));
    }

    private List<Reconstructor.Reconstruction> coils(
            Reconstructor reconstructor, ComplexArray data, LayerListener listener) throws InterruptedException {
        ComplexArray start = given.start();
        if (start == null) {
            return new CoilByCoil(reconstructor, threads).reconstruct(data, listener);
        }
        return List.of(reconstructor.reconstruct(data.reshape(start.shape()), start, listener));
    }

    private @Nullable Double error(ComplexArray image) {
        ComplexArray truth = given.truth();
        return truth == null ? null : RelativeError.of(image.magnitude(), truth.magnitude(), truth.shape());
    }
}
