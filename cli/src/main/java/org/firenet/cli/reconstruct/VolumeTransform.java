package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.output.Progress;
import org.firenet.cli.run.Interruption;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.HybridSpace;
import org.firenet.formats.VolumeAxis;
import org.jspecify.annotations.Nullable;

/**
 * Makes slices of volumes, in a file that the unfinished run keeps; an earlier run's is used again.
 *
 * @param axis along which volumes are transformed; null if the file has to say that it holds volumes
 * @param places how many slices to make of each, null for all
 */
record VolumeTransform(
        @Nullable VolumeAxis axis,
        @Nullable Integer places,
        UnfinishedRun kept,
        Interruption interruption,
        OutputOptions output) {

    /** The data as they are if they are slices, otherwise the slices that volumes become. */
    ArrayReader slicesOf(ArrayReader data) throws IOException {
        if (axis == null && !data.holdsVolumes()) {
            if (places != null) {
                throw new IllegalArgumentException(
                        "--places belongs to volumes; say with --volume that these are some");
            }
            return data;
        }
        VolumeAxis readout = axis == null ? data.readout() : axis;
        HybridSpace hybrid = places == null ? HybridSpace.whole(data, readout) : new HybridSpace(data, readout, places);
        kept.begin();
        Path slices = kept.slicesOfVolumes();
        if (!Files.exists(slices)) {
            write(hybrid, slices);
        }
        interruption.leaves(
                "the slices of the volumes are kept in " + kept.folder() + ", the same command goes on from there");
        return hybrid.read(slices);
    }

    private void write(HybridSpace hybrid, Path slices) throws IOException {
        try (Progress progress = Progress.of("transforming", hybrid.steps(), output)) {
            hybrid.write(slices, () -> {
                interruption.check();
                progress.step();
            });
        }
    }
}
