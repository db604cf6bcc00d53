package org.firenet.audit.experiment;

import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.PaperSampling;
import org.firenet.imaging.SamplingDomain;
import org.firenet.phantom.RandomEllipses;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.SamplingPattern;
import org.firenet.transform.WaveletFilter;

/**
 * Everything that an audit depends on besides its networks. The geometry is the paper's: Fourier samples of its multilevel
 * pattern, Haar wavelets, all levels but one; {@code firenet train} and {@code simulate} draw the same mask.
 *
 * @param side rows and columns of the images, a power of two
 * @param fraction share of the grid that is sampled
 * @param noise {@code ‖noise‖₂/‖y‖₂} in the data, besides the perturbations
 * @param sizes of the perturbations, {@code ‖e‖₂/‖y‖₂}, increasing
 * @param attacks the searches
 * @param images number of test images
 * @param restarts searches per perturbation, from different seeds; the worst counts
 * @param steps of a projected gradient; also the number of random directions
 * @param nesterovSteps at most, of the paper's search
 * @param directions per estimated gradient where a network has none
 * @param seed of mask, images, noise and searches
 */
public record AuditSettings(
        int side,
        double fraction,
        double noise,
        List<Double> sizes,
        List<AttackKind> attacks,
        int images,
        int restarts,
        int steps,
        int nesterovSteps,
        int directions,
        long seed) {
    private static final int MOST_IMAGES = 1000;
    private static final int SMALLEST_SIDE = 16;
    private static final int LARGEST_SIDE = 1024;
    private static final int ELLIPSES = 12;
    /** Far from the seeds of trainings. */
    private static final long FIRST_IMAGE = 1L << 40;

    /** @throws IllegalArgumentException if a number is out of range */
    public AuditSettings {
        sizes = List.copyOf(sizes);
        attacks = List.copyOf(attacks);
        if (side < SMALLEST_SIDE || side > LARGEST_SIDE || Integer.bitCount(side) != 1) {
            throw new IllegalArgumentException("the side of the images must be a power of two from " + SMALLEST_SIDE
                    + " to " + LARGEST_SIDE + ", found " + side);
        }
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("the sampled fraction must lie in (0, 1], found " + fraction);
        }
        if (!(noise >= 0 && noise < 1)) {
            throw new IllegalArgumentException("the noise must lie in [0, 1), found " + noise);
        }
        requireSizes(sizes);
        requireDifferent(attacks);
        requireFrom1("the number of images", images, MOST_IMAGES);
        requireFrom1("the number of restarts", restarts, MOST_IMAGES);
        requireFrom1("the number of steps", steps, 1_000_000);
        requireFrom1("the number of Nesterov steps", nesterovSteps, 1_000_000);
        requireFrom1("the number of directions", directions, 1_000_000);
    }

    private static void requireSizes(List<Double> sizes) {
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("an audit needs at least one size of perturbations, found none");
        }
        double previous = 0;
        for (double size : sizes) {
            if (!(size > previous && size <= 1)) {
                throw new IllegalArgumentException(
                        "the sizes of perturbations must increase and lie in (0, 1], found " + sizes);
            }
            previous = size;
        }
    }

    private static void requireDifferent(List<AttackKind> attacks) {
        if (attacks.isEmpty() || attacks.stream().distinct().count() < attacks.size()) {
            throw new IllegalArgumentException("an audit needs one attack or more, each once, found " + attacks);
        }
    }

    private static void requireFrom1(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + ", found " + value);
        }
    }

    /** Shape of the images. */
    public Shape shape() {
        return Shape.of(side, side);
    }

    /** The geometry with the audit's fraction of samples. */
    public ImagingModel model() {
        return model(fraction);
    }

    /** The geometry with another fraction. */
    public ImagingModel model(double sampled) {
        int levels = ImagingModel.maxLevels(shape()) - 1;
        int samples = SamplingPattern.samples(shape(), sampled);
        SamplingMask mask = samples == side * side
                ? SamplingMask.full(shape())
                : PaperSampling.of(SamplingDomain.CENTRED_FOURIER, shape(), WaveletFilter.HAAR, levels, samples)
                        .draw(seed);
        return new ImagingModel(SamplingDomain.CENTRED_FOURIER, mask, WaveletFilter.HAAR, levels);
    }

    /** Test image number {@code i}, of random ellipses; no training has seen it. */
    public ComplexArray image(int i) {
        return new RandomEllipses(ELLIPSES).draw(FIRST_IMAGE + 1000 * seed + i).image(shape());
    }

    /** The measurements of image {@code i}, with the audit's noise. */
    public ComplexArray measurements(ImagingModel model, int i) {
        return NoisyData.of(model, image(i), noise, 7919 * seed + i);
    }
}
