package org.firenet.imaging;

import java.util.List;
import java.util.Optional;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.coil.SensitivityOperator;
import org.firenet.operator.Analysis;
import org.firenet.operator.Composition;
import org.firenet.operator.Crop;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.RealCoefficients;
import org.firenet.operator.Repeated;
import org.firenet.operator.Sampling;
import org.firenet.operator.Synthesis;
import org.firenet.problem.ShiftAveragedLasso;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.SparsityLevels;
import org.firenet.transform.CircularShift;
import org.firenet.transform.Transform;
import org.firenet.transform.Wavelet;
import org.firenet.transform.WaveletFilter;
import org.jspecify.annotations.Nullable;

/**
 * One image seen through a mask: coefficients c on a frame, image {@code x = crop(W*c)}, grid {@code Ux}, measurements
 * {@code y = P U crop W* c}. The frame is the image itself where the wavelet likes its size, otherwise the next larger
 * one; in both cases {@code AA* = I}. Images known to be real have real coefficients, which leaves {@code ‖A‖ ≤ 1}.
 *
 * <p>Several coils with sensitivities S that see the same image at once, each through the same mask, are a model too
 * ({@link #withSensitivities}): {@code y = P U S crop W* c} with P and U acting on each coil's image,
 * {@code ‖A‖² ≤ max Σ_c |S_c|²}. Then grids have the shape [coils, rows, columns] and measurements [coils, m].
 */
public final class ImagingModel {
    private final SamplingDomain samplingDomain;
    private final SamplingMask mask;
    private final Transform transform;
    private final Wavelet wavelet;
    private final boolean real;
    private final @Nullable CoilSensitivities sensitivities;
    private final LinearOperator synthesis;
    private final LinearOperator sampling;
    private final LinearOperator encoding;
    private final LinearOperator operator;

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
        this(samplingDomain, mask, samplingDomain.on(mask.shape()), wavelet(mask.shape(), filter, levels), real, null);
    }

    /** A model of complex images of any shape, for problems that know no wavelet: Haar's with one level. */
    public static ImagingModel withoutWavelet(SamplingDomain samplingDomain, SamplingMask mask) {
        return new ImagingModel(samplingDomain, mask, WaveletFilter.HAAR, 1);
    }

    private ImagingModel(
            SamplingDomain samplingDomain,
            SamplingMask mask,
            Transform transform,
            Wavelet wavelet,
            boolean real,
            @Nullable CoilSensitivities sensitivities) {
        this.samplingDomain = samplingDomain;
        this.mask = mask;
        this.transform = transform;
        this.wavelet = wavelet;
        this.real = real;
        this.sensitivities = sensitivities;
        Shape image = mask.shape();
        LinearOperator toFrame = new Synthesis(wavelet);
        this.synthesis =
                wavelet.shape().equals(image) ? toFrame : Composition.of(new Crop(wavelet.shape(), image), toFrame);
        LinearOperator ofEach = new Sampling(image, mask.indices());
        LinearOperator gridOfEach = new Analysis(transform);
        if (sensitivities == null) {
            this.sampling = ofEach;
            this.encoding = Composition.of(sampling, gridOfEach);
        } else {
            this.sampling = new Repeated(ofEach, sensitivities.coils());
            this.encoding = Composition.of(
                    sampling, new Repeated(gridOfEach, sensitivities.coils()), new SensitivityOperator(sensitivities));
        }
        LinearOperator complex = Composition.of(encoding, synthesis);
        this.operator = real ? new RealCoefficients(complex) : complex;
    }

    /**
     * The same model for coils that see one image together.
     *
     * @throws IllegalArgumentException if the maps have not the shape of the image
     */
    public ImagingModel withSensitivities(CoilSensitivities maps) {
        if (!maps.image().equals(mask.shape())) {
            throw new IllegalArgumentException(
                    "sensitivities must be maps of " + mask.shape() + " like the mask, found " + maps.image());
        }
        return new ImagingModel(samplingDomain, mask, transform, wavelet, real, maps);
    }

    private static Wavelet wavelet(Shape image, WaveletFilter filter, int levels) {
        requireLevels(image, levels);
        return new Wavelet(frame(image, levels), filter, levels);
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

    /** The sensitivities of coils that see one image together; empty for a single coil, or each on its own. */
    public Optional<CoilSensitivities> sensitivities() {
        return Optional.ofNullable(sensitivities);
    }

    /**
     * A: coefficients to measurements, the composition of {@link #encoding} and {@link #synthesis}. Without sensitivities
     * {@code AA* = I} for complex images and {@code ‖A‖ ≤ 1} for real ones.
     */
    public LinearOperator operator() {
        return operator;
    }

    /** The problem of an image, its regulariser averaged over shifts of the wavelet grid. */
    public ShiftAveragedLasso averaged(SquareRootLasso onOneGrid, List<CircularShift> shifts) {
        LinearOperator ofImages = real ? new RealCoefficients(encoding) : encoding;
        return new ShiftAveragedLasso(onOneGrid, ofImages, synthesis, shifts);
    }

    /** Coefficients to image. */
    public LinearOperator synthesis() {
        return synthesis;
    }

    /** Image to measurements: {@code P U}, or {@code P U S}. */
    public LinearOperator encoding() {
        return encoding;
    }

    /** P: a full grid, of all coils if there are sensitivities, to measurements. */
    public LinearOperator sampling() {
        return sampling;
    }

    /** The measurements of an image: {@code P U x}, or {@code P U S x}. */
    public ComplexArray measure(ComplexArray image) {
        return encoding.apply(image);
    }

    /** The measurements on a full grid: {@code P g}. */
    public ComplexArray sample(ComplexArray grid) {
        return sampling.apply(grid);
    }

    /** The zero-filled image of measurements: {@code U* P* y}, or {@code S* U* P* y}. */
    public ComplexArray zeroFilled(ComplexArray measurements) {
        return encoding.adjoint(measurements);
    }
}
