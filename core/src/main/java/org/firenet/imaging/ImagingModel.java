package org.firenet.imaging;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.operator.Analysis;
import org.firenet.operator.Composition;
import org.firenet.operator.Crop;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.RealCoefficients;
import org.firenet.operator.Sampling;
import org.firenet.operator.Synthesis;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.SparsityLevels;
import org.firenet.transform.Transform;
import org.firenet.transform.Wavelet;
import org.firenet.transform.WaveletFilter;

/**
 * One image seen through a mask: coefficients c on a frame, image {@code x = crop(W*c)}, grid {@code Ux}, measurements
 * {@code y = P U crop W* c}. The frame is the image itself where the wavelet likes its size, otherwise the next larger
 * one; in both cases {@code AA* = I}. Images known to be real have real coefficients, which leaves {@code ‖A‖ ≤ 1}.
 */
public final class ImagingModel {
    private final SamplingDomain samplingDomain;
    private final SamplingMask mask;
    private final Transform sampled;
    private final Wavelet wavelet;
    private final LinearOperator synthesis;
    private final LinearOperator operator;
    private final boolean real;

    /**
     * A model of complex images.
     *
     * @param samplingDomain in which transform the mask samples
     * @param mask sampled positions of the grid, which has the shape of the image
     * @param filter of the wavelet transform
     * @param levels of the wavelet transform, 1 to {@link #maxLevels}
     * @throws IllegalArgumentException if the levels or the shape of the image do not fit
     */
    public ImagingModel(SamplingDomain samplingDomain, SamplingMask mask, WaveletFilter filter, int levels) {
        this(samplingDomain, mask, filter, levels, false);
    }

    /**
     * @param real whether images are known to be real
     * @throws IllegalArgumentException if the levels or the shape of the image do not fit
     */
    public ImagingModel(
            SamplingDomain samplingDomain, SamplingMask mask, WaveletFilter filter, int levels, boolean real) {
        Shape image = mask.shape();
        requireLevels(image, levels);
        this.samplingDomain = samplingDomain;
        this.mask = mask;
        this.sampled = samplingDomain.on(image);
        this.wavelet = new Wavelet(frame(image, levels), filter, levels);
        LinearOperator toFrame = new Synthesis(wavelet);
        this.synthesis =
                wavelet.shape().equals(image) ? toFrame : Composition.of(new Crop(wavelet.shape(), image), toFrame);
        LinearOperator complex = Composition.of(new Sampling(image, mask.indices()), new Analysis(sampled), synthesis);
        this.operator = real ? new RealCoefficients(complex) : complex;
        this.real = real;
    }

    /** The largest number of wavelet levels for images of a shape: the largest r with {@code 2^r} at most each side. */
    public static int maxLevels(Shape image) {
        return 31 - Integer.numberOfLeadingZeros(Math.min(image.rows(), image.columns()));
    }

    private static void requireLevels(Shape image, int levels) {
        if (maxLevels(image) == 0) {
            throw new IllegalArgumentException(
                    "a wavelet transform needs an image of at least 2x2 pixels, found " + image);
        }
        if (levels < 1 || levels > maxLevels(image)) {
            throw new IllegalArgumentException(
                    "an image of " + image + " can have 1 to " + maxLevels(image) + " wavelet levels, found " + levels);
        }
    }

    /** The smallest shape that holds the image and whose sides are divisible by {@code 2^levels}. */
    private static Shape frame(Shape image, int levels) {
        int unit = 1 << levels;
        return Shape.of((image.rows() + unit - 1) / unit * unit, (image.columns() + unit - 1) / unit * unit);
    }

    public SamplingDomain samplingDomain() {
        return samplingDomain;
    }

    public SamplingMask mask() {
        return mask;
    }

    public Wavelet wavelet() {
        return wavelet;
    }

    /** The sparsity levels of the wavelet pyramid, one per wavelet level. */
    public SparsityLevels sparsityLevels() {
        return SparsityLevels.pyramid(wavelet.shape(), wavelet.levels());
    }

    /** Whether images are known to be real: then {@link #operator()} takes the real parts of coefficients. */
    public boolean isReal() {
        return real;
    }

    /** A: coefficients to measurements. {@code AA* = I} for complex images; {@code ‖A‖ ≤ 1} for real ones. */
    public LinearOperator operator() {
        return operator;
    }

    /** Coefficients to image. */
    public LinearOperator synthesis() {
        return synthesis;
    }

    /** The measurements of an image: {@code P U x}. */
    public ComplexArray measure(ComplexArray image) {
        return sample(new Analysis(sampled).apply(image));
    }

    /** The measurements on a full grid: {@code P g}. */
    public ComplexArray sample(ComplexArray grid) {
        return new Sampling(mask.shape(), mask.indices()).apply(grid);
    }

    /** The zero-filled image of measurements: {@code U* P* y}. */
    public ComplexArray zeroFilled(ComplexArray measurements) {
        ComplexArray grid = new Sampling(mask.shape(), mask.indices()).adjoint(measurements);
        return new Analysis(sampled).adjoint(grid);
    }
}
