package org.firenet.learned.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a network takes measurements and gives images, as the YAML file beside it says; for networks trained here also its
 * model card.
 *
 * @param version of this kind of file
 * @param name for tables and pictures
 * @param input what the first argument is made of
 * @param layout of the first argument
 * @param mask whether the sampling mask is the second argument: [1, 1, rows, columns], 1 where it samples
 * @param scaling number that the input is divided by and the image multiplied with
 * @param output what the network gives
 * @param precision of its numbers
 * @param image the only size of images that the network takes, {@code "128x128"}; null where it may take any
 * @param sampling fingerprint of the only mask and domain whose measurements the network takes ({@link
 *     DescriptionFile#sampling}); null where it may take any
 * @param sha256 fingerprint of the network's file, or null
 * @param about in words, or null
 * @param training how it was trained, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelDescription(
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Input input,
        @JsonProperty(required = true) Layout layout,
        @JsonProperty(required = true) boolean mask,
        @JsonProperty(required = true) Scaling scaling,
        @JsonProperty(required = true) Output output,
        @JsonProperty(required = true) Precision precision,
        @Nullable String image,
        @Nullable String sampling,
        @Nullable String sha256,
        @Nullable String about,
        @Nullable TrainingRecord training) {
    /** Of the files that this program writes and reads. */
    public static final int VERSION = 1;

    /** What a network is fed with. */
    public enum Input {
        /** The zero-filled image U*P*y. */
        @JsonProperty("zero-filled")
        ZERO_FILLED,
        /** The grid P*y: measured values in their places, zeros elsewhere. */
        @JsonProperty("grid")
        GRID,
        /** The vector y, in the order of the mask's positions row by row. */
        @JsonProperty("measurements")
        MEASUREMENTS
    }

    /** How complex numbers become a tensor; the batch has one image. */
    public enum Layout {
        /** Two channels, real and imaginary parts: [1, 2, rows, columns] or [1, 2, m]. */
        @JsonProperty("channels")
        CHANNELS,
        /** A complex tensor with one channel: [1, 1, rows, columns] or [1, 1, m]. */
        @JsonProperty("complex")
        COMPLEX,
        /** Absolute values, one channel: [1, 1, rows, columns] or [1, 1, m]. */
        @JsonProperty("magnitude")
        MAGNITUDE
    }

    /** Numbers that depend on the input. */
    public enum Scaling {
        /** One. */
        @JsonProperty("none")
        NONE,
        /** The largest absolute value of the input. */
        @JsonProperty("max")
        MAX,
        /** The Euclidean norm of the input. */
        @JsonProperty("norm")
        NORM
    }

    /** What comes out: any tensor with one batch entry and the right number of values. */
    public enum Output {
        /** A real image: rows × columns values. */
        @JsonProperty("real")
        REAL,
        /** A complex tensor of rows × columns values, or real parts followed by imaginary parts. */
        @JsonProperty("complex")
        COMPLEX
    }

    /** Of floating point numbers. */
    public enum Precision {
        @JsonProperty("float")
        FLOAT,
        @JsonProperty("double")
        DOUBLE
    }

    /** A network from zero-filled images to complex images, both as two channels. */
    public static ModelDescription ofZeroFilledImage(String name, boolean mask) {
        return of(name, Input.ZERO_FILLED, mask, Output.COMPLEX);
    }

    /** A network from measurements, as two channels, to real images. */
    public static ModelDescription ofMeasurements(String name) {
        return of(name, Input.MEASUREMENTS, false, Output.REAL);
    }

    private static ModelDescription of(String name, Input input, boolean mask, Output output) {
        return new ModelDescription(
                VERSION,
                name,
                input,
                Layout.CHANNELS,
                mask,
                Scaling.NONE,
                output,
                Precision.FLOAT,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same conventions as a model card. */
    public ModelDescription card(
            String imageSize, @Nullable String maskHash, String fileHash, String inWords, TrainingRecord record) {
        return new ModelDescription(
                version, name, input, layout, mask, scaling, output, precision, imageSize, maskHash, fileHash, inWords,
                record);
    }
}
