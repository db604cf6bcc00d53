package org.firenet.audit.network;

import java.nio.file.Path;
import org.firenet.formats.Overwrite;
import org.firenet.imaging.ImagingModel;

/**
 * What a network is trained on, and for how long.
 *
 * @param output the file that the trained network is written to; checkpoints lie beside it
 * @param overwrite whether a network or another plan's checkpoint that lies there already may be replaced
 * @param model the geometry: shape of the images, and how they are measured
 * @param images number of training images, at least 1
 * @param epochs at most so many passes through them, at least 1
 * @param noise {@code ‖e‖₂/‖y‖₂} of the noise in the training data; 0 for none
 * @param seed of images, noise and initial parameters
 * @param threads for the training, at least 1
 */
public record TrainingPlan(
        Path output,
        Overwrite overwrite,
        ImagingModel model,
        int images,
        int epochs,
        double noise,
        long seed,
        int threads) {
    /** @throws IllegalArgumentException if a number is out of range */
    public TrainingPlan {
        atLeastOne("images", images);
        atLeastOne("epochs", epochs);
        atLeastOne("threads", threads);
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the noise of a training must be a finite number, at least 0, found " + noise);
        }
    }

    private static void atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("a training needs at least 1 of " + what + ", found " + value);
        }
    }
}
