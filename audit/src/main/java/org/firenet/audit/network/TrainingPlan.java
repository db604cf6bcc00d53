package org.firenet.audit.network;

import java.nio.file.Path;
import org.firenet.imaging.ImagingModel;

/**
 * What a network is trained on, and for how long.
 *
 * @param output the file that the trained network is written to; checkpoints lie beside it
 * @param model the geometry: shape of the images, and how they are measured
 * @param images number of training images, at least 1
 * @param epochs at most so many passes through them, at least 1
 * @param noise {@code ‖e‖₂/‖y‖₂} of the noise in the training data; 0 for none
 * @param seed of images, noise and initial parameters
 * @param threads for the training, at least 1
 */
public record TrainingPlan(
        Path output, ImagingModel model, int images, int epochs, double noise, long seed, int threads) {}
