package org.firenet.cli.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.NullSpaceProperty;
import org.firenet.certificate.plan.NetworkPlan;
import org.firenet.certificate.plan.Plan;
import org.firenet.certificate.plan.Signal;
import org.firenet.cli.input.Given;
import org.firenet.cli.input.Images;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.option.PhantomOptions;
import org.firenet.cli.option.ProblemOptions;
import org.firenet.cli.option.ShapeConverter;
import org.firenet.cli.output.Figures;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.WeightRule;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.WeightedSparsity;
import org.firenet.transform.WaveletFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is planned for: the scan, the class of images, the hypothesis and the aim. */
final class PlanOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "SIZE",
            converter = ShapeConverter.class,
            description = "Rows and columns: 256 or 230x180. Default: those of --image or --mask, else 256.")
    @Nullable
    Shape size;

    @Option(
            names = "--domain",
            defaultValue = "fourier",
            converter = DomainConverter.class,
            description = "kspace, fourier (the same but for phases) or walsh. Default: ${DEFAULT-VALUE}.")
    SamplingDomain domain = SamplingDomain.FOURIER;

    @Option(
            names = "--wavelet",
            defaultValue = "haar",
            converter = ProblemOptions.WaveletConverter.class,
            description = "haar, db2 to db10, sym4 to sym8. Default: ${DEFAULT-VALUE}.")
    WaveletFilter wavelet = WaveletFilter.HAAR;

    @Option(names = "--levels", description = "Wavelet levels. Default: as many as the size allows, less one.")
    @Nullable
    Integer levels;

    @Option(
            names = "--sparsities",
            split = ",",
            paramLabel = "S",
            description = "Local sparsities s1,s2,... from coarse to fine. Default: counted in an image.")
    @Nullable
    List<Integer> sparsities;

    @Option(names = "--image", description = "Image to count in and to plan for. Default: a phantom.")
    @Nullable
    Path image;

    @Option(
            names = "--phantom",
            defaultValue = "modified",
            description = "modified or original (Shepp-Logan) or brain. Default: ${DEFAULT-VALUE}.")
    PhantomName phantom = PhantomName.modified;

    @Option(
            names = "--threshold",
            defaultValue = "0.5",
            description = "Counts coefficients above it, of the image scaled to [0, 1]. Default: ${DEFAULT-VALUE}.")
    double threshold = WeightRule.PAPER_THRESHOLD;

    @Option(
            names = "--budget",
            defaultValue = "25%",
            converter = BudgetConverter.class,
            description = "Samples of the mask to compute: 25%%, 0.25 or 16384. Default: 25%%.")
    BudgetConverter.Budget budget = grid -> grid.size() / 4;

    @Option(names = "--seed", defaultValue = "1", description = "Of mask and search. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--mask", description = "The file of a mask, instead of one computed.")
    @Nullable
    Path maskFile;

    @Option(
            names = "--rho",
            defaultValue = "0.5",
            description = "Of the null space property, in (0, 1). Default: ${DEFAULT-VALUE}.")
    double rho = 0.5;

    @Option(names = "--gamma", description = "Likewise, above 0. Default: twice what single wavelets demand.")
    @Nullable
    Double gamma;

    @Option(
            names = "--noise",
            defaultValue = "0",
            description = "Norm of the noise over the norm of the measurements. Default: ${DEFAULT-VALUE}.")
    double noise;

    @Option(
            names = "--target",
            defaultValue = "0.01",
            description = "Wanted bound on the relative error of the image. Default: ${DEFAULT-VALUE}.")
    double target = 0.01;

    @Option(names = "--nu", description = "Decay per restart, at most 0.99. Default: 1/e.")
    double nu = Math.exp(-1);

    @Option(
            names = "--failure",
            defaultValue = "0.01",
            description = "The sampling theorem's probability to fail. Default: ${DEFAULT-VALUE}.")
    double failure = 0.01;

    /** The phantoms by name. */
    enum PhantomName {
        modified(PhantomOptions.Kind.modified),
        original(PhantomOptions.Kind.original),
        brain(PhantomOptions.Kind.brain);

        private final PhantomOptions.Kind kind;

        PhantomName(PhantomOptions.Kind kind) {
            this.kind = kind;
        }
    }

    /** @throws IllegalArgumentException if an option was given that would have no effect, or the threshold is none */
    void refuseWhatWouldBeIgnored(CommandSpec spec) {
        if (maskFile != null) {
            Given.refuse(spec, "with --mask no mask is computed", "--budget");
        }
        if (sparsities != null) {
            Given.refuse(spec, "with --sparsities nothing is counted", "--image", "--phantom", "--threshold");
        }
        if (image != null) {
            Given.refuse(spec, "with --image no phantom is used", "--phantom");
        }
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException("the threshold must be at least 0, found " + threshold);
        }
    }

    /**
     * The plan.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if numbers are out of range or do not fit together
     */
    Plan plan() throws IOException {
        FileFormats formats = FileFormats.standard();
        ComplexArray picture = image == null ? null : Images.read(formats, image);
        SamplingMask given = maskFile == null ? null : Images.readMask(formats, maskFile);
        Shape shape = shape(picture, given);
        int r = levels == null ? Math.max(1, ImagingModel.maxLevels(shape) - 1) : levels;
        ImagingModel full = new ImagingModel(domain, SamplingMask.full(shape), wavelet, r);
        ComplexArray counted = picture == null ? phantom(shape) : picture;
        WeightedSparsity sparsity = WeightedSparsity.balanced(sparsities(full, counted));
        SamplingMask mask = given == null ? Plan.mask(full, sparsity, budget.samples(shape), seed) : given;
        ImagingModel model = new ImagingModel(domain, mask, wavelet, r);
        NullSpaceProperty property = new NullSpaceProperty(rho, gamma == null ? Plan.usualGamma(model) : gamma);
        Signal signal = sparsities == null
                ? Signal.of(model.synthesis().adjoint(counted), model.operator(), sparsity)
                : Signal.inClass(1);
        return Plan.of(model, sparsity, property, new NetworkPlan.Task(signal, noise, nu, target), failure);
    }

    private Shape shape(@Nullable ComplexArray picture, @Nullable SamplingMask given) throws FormatException {
        Shape wanted = size;
        if (picture != null) {
            wanted = agreed(wanted, image, picture.shape());
        }
        if (given != null) {
            wanted = agreed(wanted, maskFile, given.shape());
        }
        return wanted == null ? Shape.of(256, 256) : wanted;
    }

    private static Shape agreed(@Nullable Shape wanted, @Nullable Path file, Shape found) throws FormatException {
        if (file != null && wanted != null && !wanted.equals(found)) {
            throw new FormatException(file, "size", found, wanted.toString());
        }
        return found;
    }

    private ComplexArray phantom(Shape shape) {
        PhantomOptions options = new PhantomOptions();
        options.kind = phantom.kind;
        options.size = shape;
        return options.image(seed);
    }

    private LocalSparsities sparsities(ImagingModel full, ComplexArray counted) {
        return sparsities == null
                ? new WeightRule.OfImage(counted, threshold).sparsities(full)
                : new LocalSparsities(full.sparsityLevels(), sparsities);
    }

    /** Where the sparsities come from, for people. */
    String source() {
        if (sparsities != null) {
            return "given";
        }
        String name = image == null ? "phantom " + phantom : image.toString();
        return "counted in " + name + " above " + Figures.number(threshold);
    }
}
