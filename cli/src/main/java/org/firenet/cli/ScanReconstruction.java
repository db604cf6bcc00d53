package org.firenet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.formats.FormatException;
import org.firenet.formats.KSpace;
import org.firenet.imaging.CoilByCoil;
import org.firenet.imaging.CoilCombination;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.Reconstructor;
import org.firenet.metric.ImageQuality;
import org.firenet.network.LayerListener;
import org.firenet.sampling.SamplingMask;
import org.jspecify.annotations.Nullable;

/**
 * All slices of a scan, one after the other.
 *
 * @param scan the measurements
 * @param network options of the problem and the network
 * @param givenMask the mask, or null for the one of each slice
 * @param start an image to begin with, or null
 * @param truth the true image, or null
 * @param complex whether the image stays complex
 * @param threads how many coils run at a time
 * @param engines what runs the layers
 */
record ScanReconstruction(
        KSpace scan,
        NetworkOptions network,
        @Nullable SamplingMask givenMask,
        @Nullable ComplexArray start,
        @Nullable ComplexArray truth,
        boolean complex,
        int threads,
        EngineFactory engines) {
}
