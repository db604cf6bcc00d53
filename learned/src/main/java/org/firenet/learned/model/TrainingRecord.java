package org.firenet.learned.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How a network was trained.
 *
 * @param architecture which network, {@code "unet"} say
 * @param data the images, in words
 * @param domain what is sampled
 * @param mask the sampled positions, in words
 * @param maskSha256 fingerprint of the mask
 * @param images for the training
 * @param validationImages others, which decide when to stop and which parameters to keep
 * @param noise {@code ‖e‖₂/‖y‖₂} in the data
 * @param seed of everything random
 * @param epochs planned
 * @param bestEpoch whose parameters were kept, counted from 1
 * @param loss what was minimised
 * @param trainingLosses after each epoch, mean over it
 * @param validationLosses after each epoch
 * @param batch images per step
 * @param learningRate of the first step
 * @param threads of the computation
 * @param seconds that it took, all runs together
 * @param firenet version of this program
 * @param libtorch version of the library
 * @param java version of the virtual machine
 */
public record TrainingRecord(
        @JsonProperty(required = true) String architecture,
        @JsonProperty(required = true) String data,
        @JsonProperty(required = true) String domain,
        @JsonProperty(required = true) String mask,
        @JsonProperty(required = true) String maskSha256,
        @JsonProperty(required = true) int images,
        @JsonProperty(required = true) int validationImages,
        @JsonProperty(required = true) double noise,
        @JsonProperty(required = true) long seed,
        @JsonProperty(required = true) int epochs,
        @JsonProperty(required = true) int bestEpoch,
        @JsonProperty(required = true) String loss,
        @JsonProperty(required = true) List<Double> trainingLosses,
        @JsonProperty(required = true) List<Double> validationLosses,
        @JsonProperty(required = true) int batch,
        @JsonProperty(required = true) double learningRate,
        @JsonProperty(required = true) int threads,
        @JsonProperty(required = true) double seconds,
        @JsonProperty(required = true) String firenet,
        @JsonProperty(required = true) String libtorch,
        @JsonProperty(required = true) String java) {
    public TrainingRecord {
        trainingLosses = List.copyOf(trainingLosses);
        validationLosses = List.copyOf(validationLosses);
    }
}
