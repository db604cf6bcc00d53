package org.firenet.cli.option;

import org.firenet.array.Shape;
import org.firenet.formats.FormatException;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.Regulariser;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.Strength;
import org.firenet.imaging.WeightRule;
import org.firenet.transform.WaveletFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The problem that is posed: what was sampled, in which wavelet images are sparse, and how sparsity is weighed. */
public final class ProblemOptions {
    /** The paper's λ, for data without noise. */
    public static final double PAPER_LAMBDA = 2.5e-4;

    /** For scanners' data: detail down to 1/16 of the image is counted as detail. */
    private static final int SCANNER_LEVELS = 4;

    @Option(
            names = "--domain",
            defaultValue = "kspace",
            converter = DomainConverter.class,
            description =
                    "What was sampled: kspace (a scanner's, the image's origin in its centre), fourier (the paper's,"
                            + " origin in the corner) or walsh. Default: ${DEFAULT-VALUE}.")
    public SamplingDomain domain = SamplingDomain.CENTRED_FOURIER;

    @Option(
            names = "--wavelet",
            converter = WaveletConverter.class,
            description = "haar, db2 to db10, sym4 to sym8. Default: db4 for kspace, haar otherwise.")
    @Nullable
    public WaveletFilter wavelet;

    @Option(
            names = "--levels",
            description =
                    "Levels of the wavelet transform. Default: 4 (or fewer for small images) for kspace, otherwise as many as the size allows,"
                            + " less one.")
    @Nullable
    public Integer levels;

    @Option(
            names = "--weights",
            defaultValue = "phantom",
            description =
                    "Weights of the levels: phantom (the paper's rule, from the Shepp-Logan phantom), uniform, the"
                            + " file of an image to count in, or local sparsities s1,s2,... from coarse to fine. Default:"
                            + " ${DEFAULT-VALUE}.")
    public String weights = "phantom";

    @Option(
            names = "--lambda",
            description =
                    "Weight of sparsity against data in F = lambda |c|_w + |Ac - y|. Does not depend on the scale of"
                            + " the data. Larger: smoother. Default: 0.6/sqrt(pixels) for kspace and total"
                            + " variation, 0.4/sqrt(pixels times coils) if several coils see one image; 2.5e-4"
                            + " otherwise.")
    @Nullable
    public Double lambda;

    private boolean scanner() {
        return domain == SamplingDomain.CENTRED_FOURIER;
    }

    /** The wavelet. */
    public WaveletFilter filter() {
        if (wavelet != null) {
            return wavelet;
        }
        return scanner() ? WaveletFilter.DB4 : WaveletFilter.HAAR;
    }

    /** The levels for images of a shape. */
    public int levels(Shape image) {
        if (levels != null) {
            return levels;
        }
        int most = Math.max(1, ImagingModel.maxLevels(image) - 1);
        return scanner() ? Math.min(SCANNER_LEVELS, most) : most;
    }

    /** λ for wavelets and images of a shape, seen by one coil. */
    public double lambda(Shape image) {
        return lambda(Regulariser.WAVELET, Strength.NORMAL, image, 1);
    }

    /**
     * λ for images of a shape.
     *
     * @param coils how many see one image together
     */
    public double lambda(Regulariser regulariser, Strength strength, Shape image, int coils) {
        if (lambda != null) {
            return lambda;
        }
        return scanner() || regulariser == Regulariser.TOTAL_VARIATION
                ? strength.lambda(image, coils)
                : PAPER_LAMBDA * strength.factor();
    }

    /**
     * The rule of the weights.
     *
     * @throws FormatException if an image for the weights cannot be read
     */
    public WeightRule weightRule() throws FormatException {
        return weights.equals("uniform") ? new WeightRule.Uniform() : CountedSparsities.rule(weights);
    }

    /** Reads the name of a wavelet. */
    public static final class WaveletConverter implements ITypeConverter<WaveletFilter> {
        @Override
        public WaveletFilter convert(String name) {
            try {
                return WaveletFilter.named(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
