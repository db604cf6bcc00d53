package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.output.ImageOutputs;
import org.firenet.cli.output.Progress;
import org.firenet.cli.run.Interruption;
import org.firenet.coil.CoilSensitivities;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.SafeFiles;
import org.firenet.imaging.JointReconstruction;
import org.firenet.imaging.PseudoReplicas;
import org.firenet.imaging.Reconstructor;
import org.firenet.network.LayerListener;
import org.jspecify.annotations.Nullable;

/** What can be written of a single slice besides its image: the sensitivities that were used, and the noise map. */
final class SliceByproducts {
    private final ReconstructCommand wishes;
    private final FileFormats formats;
    private final @Nullable Path maps;
    private final @Nullable Path noiseMap;
    private @Nullable Interruption interruption;

    SliceByproducts(ReconstructCommand wishes, FileFormats formats) {
        this.wishes = wishes;
        this.formats = formats;
        this.maps = wishes.sensitivitiesTarget;
        this.noiseMap = wishes.noiseMap.file;
    }

    boolean areWished() {
        return maps != null || noiseMap != null;
    }

    /** The files, for people who have been told of others already; empty if none is wished for. */
    String written() {
        return Stream.of(maps, noiseMap)
                .filter(Objects::nonNull)
                .map(file -> ", " + file)
                .collect(Collectors.joining());
    }

    /** The same, ended by Ctrl-C. */
    SliceByproducts until(Interruption end) {
        interruption = end;
        return this;
    }

    /**
     * Checks, before any work is done, that everything can be written.
     *
     * @throws FormatException if a target exists and may not be replaced, or cannot hold the values
     */
    void check(int slices, int networks) throws FormatException {
        if (!areWished()) {
            return;
        }
        if (slices > 1) {
            throw new IllegalArgumentException("--write-sensitivities and --noise-map are of one slice, found " + slices
                    + " slices; give --slice");
        }
        if (noiseMap != null && networks > 1) {
            throw new IllegalArgumentException("--noise-map is of one image, found " + networks
                    + " coils to be reconstructed separately; take --coils joint");
        }
        List<Path> targets = new ArrayList<>(wishes.outputs);
        check(maps, ElementType.C8, targets);
        check(noiseMap, ElementType.F4, targets);
        ImageOutputs.requireDifferent(targets);
    }

    private void check(@Nullable Path file, ElementType type, List<Path> targets) throws FormatException {
        if (file != null) {
            if (!formats.writer(file).types().contains(type)
                    || !formats.writer(file).holdsStacks()) {
                throw new FormatException(
                        file, "this kind of file cannot hold several maps of " + type + "; take .npy");
            }
            SafeFiles.check(file, wishes.output.overwrite());
            targets.add(file);
        }
    }

    /**
     * Writes what was wished for.
     *
     * @param joint null for a single coil
     * @param reconstructor of the slice
     * @param grids that it takes
     */
    void write(
            @Nullable JointReconstruction joint,
            Reconstructor reconstructor,
            ComplexArray grids,
            @Nullable CoilSensitivities sensitivities)
            throws IOException, InterruptedException {
        if (maps != null && sensitivities != null) {
            boolean exact = formats.writer(maps).types().contains(ElementType.C16);
            ElementType type = exact ? ElementType.C16 : ElementType.C8;
            formats.write(maps, sensitivities.maps(), type, wishes.output.overwrite());
        }
        if (noiseMap != null) {
            int coils = grids.size() / reconstructor.model().mask().shape().size();
            long samples = (long) coils * reconstructor.model().mask().count();
            PseudoReplicas.NoiseMap map = run(wishes.noiseMap.replicas(joint, grids, samples), reconstructor, grids);
            formats.write(
                    noiseMap,
                    stack(map, reconstructor.model().mask().shape()),
                    ElementType.F4,
                    wishes.output.overwrite());
        }
    }

    private PseudoReplicas.NoiseMap run(PseudoReplicas replicas, Reconstructor reconstructor, ComplexArray grids)
            throws IOException, InterruptedException {
        long steps = (long) replicas.replicas() * wishes.network.mostLayers();
        try (Progress progress = Progress.of("replicas", steps, wishes.output)) {
            LayerListener each = progress.perLayer();
            LayerListener listener = interruption == null ? each : interruption.orElse(each);
            PseudoReplicas.NoiseMap map = replicas.run(reconstructor, grids, wishes.threads, listener);
            if (interruption != null) {
                interruption.check();
            }
            return map;
        }
    }

    private static ComplexArray stack(PseudoReplicas.NoiseMap map, Shape image) {
        double[] both = new double[2 * image.size()];
        System.arraycopy(map.deviation(), 0, both, 0, image.size());
        System.arraycopy(map.ratio(), 0, both, image.size(), image.size());
        return ComplexArray.ofReal(Shape.of(2, image.rows(), image.columns()), both);
    }
}
