package org.firenet.cli.design;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.input.Given;
import org.firenet.cli.input.Images;
import org.firenet.cli.network.NetworkOptions;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.option.MaskOptions;
import org.firenet.cli.option.ProblemOptions;
import org.firenet.cli.option.ShapeConverter;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.SamplingDomain;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.WaveletFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The class of problems that a network is designed for: scanner, images and noise. */
final class ClassOptions {
    @Option(
            names = "--size",
            defaultValue = "128",
            converter = ShapeConverter.class,
            description =
                    "Rows and columns: 256 or 230x180; with --mask or --image, theirs. Default: ${DEFAULT-VALUE}.")
    Shape size = Shape.of(128, 128);

    @Option(
            names = "--domain",
            defaultValue = "fourier",
            converter = DomainConverter.class,
            description = "What is sampled: kspace, fourier or walsh. Default: ${DEFAULT-VALUE}.")
    SamplingDomain domain = SamplingDomain.FOURIER;

    @Option(
            names = "--wavelet",
            defaultValue = "haar",
            converter = ProblemOptions.WaveletConverter.class,
            description = "haar, db2 to db10, sym4 to sym8. Default: ${DEFAULT-VALUE}.")
    WaveletFilter wavelet = WaveletFilter.HAAR;

    @Option(
            names = "--levels",
            description = "Levels of the wavelet transform. Default: as many as the size allows, less one.")
    @Nullable
    Integer levels;

    @Option(
            names = "--weights",
            defaultValue = "phantom",
            description = "Weights of the levels, as for reconstruct. Default: ${DEFAULT-VALUE}.")
    String weights = "phantom";

    @Option(names = "--mask", description = "The file of a mask. Default: one of the paper's density.")
    @Nullable
    Path maskFile;

    @Option(
            names = "--fraction",
            defaultValue = "0.25",
            description = "Share of the positions that the paper's mask samples. Default: ${DEFAULT-VALUE}.")
    double fraction = 0.25;

    @Option(
            names = "--mask-seed",
            defaultValue = "1",
            description = "Of the draw of the mask; simulate --seed draws the same. Default: ${DEFAULT-VALUE}.")
    long maskSeed = 1;

    @Option(
            names = "--family",
            defaultValue = "sparse",
            description =
                    "sparse (random wavelet coefficients, as many per level as the Shepp-Logan phantom has), heads"
                            + " (random variations of that phantom) or ellipses (random). Default: ${DEFAULT-VALUE}.")
    Family family = Family.sparse;

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description =
                    "An image of the class, in the place of --family; may be given several times. Every second one"
                            + " is held out.")
    List<Path> images = List.of();

    @Option(
            names = "--noise",
            split = ",",
            defaultValue = "0",
            description =
                    "Norm of the noise over that of the measurements; 0,0.02 for both. Default: ${DEFAULT-VALUE}.")
    List<Double> noise = List.of(0.0);

    /** The families by name. */
    enum Family {
        sparse,
        heads,
        ellipses
    }

    /** @throws IllegalArgumentException if an option was given that has no effect */
    void refuseWhatWouldBeIgnored(CommandSpec spec) {
        if (maskFile != null) {
            Given.refuse(spec, "with --mask nothing is drawn", "--fraction", "--mask-seed", "--size");
        }
        if (!images.isEmpty()) {
            Given.refuse(
                    spec,
                    "with --image the class is that of your images",
                    "--family",
                    "--size",
                    "--draws",
                    "--held-out");
        }
    }

    /** The user's images, of one size; empty if a family was asked for. */
    List<ComplexArray> readImages() throws FormatException {
        List<ComplexArray> read = new ArrayList<>();
        for (Path file : images) {
            ComplexArray image = Images.read(FileFormats.standard(), file);
            if (!read.isEmpty() && !image.shape().equals(read.get(0).shape())) {
                throw new FormatException(
                        file, "size", image.shape(), read.get(0).shape() + " like the first image");
            }
            read.add(image);
        }
        if (read.size() == 1) {
            throw new IllegalArgumentException("a design from your images needs two or more, one to judge it: found 1");
        }
        return read;
    }

    /** The mask for images of a shape. */
    SamplingMask mask(Shape shape) throws FormatException {
        if (maskFile != null) {
            return Images.readMask(FileFormats.standard(), maskFile);
        }
        MaskOptions rule = new MaskOptions();
        rule.domain = domain;
        rule.wavelet = wavelet;
        rule.levels = levels;
        rule.fraction = fraction;
        return rule.draw(shape, maskSeed);
    }

    /** The settings with the defaults of reconstruct for what is to be designed. */
    ReconstructionSettings settings(Shape shape) throws IOException {
        NetworkOptions defaults = new NetworkOptions();
        defaults.problem.domain = domain;
        defaults.problem.wavelet = wavelet;
        defaults.problem.levels = levels == null ? Math.max(1, ImagingModel.maxLevels(shape) - 1) : levels;
        defaults.problem.weights = weights;
        return defaults.settings(shape, 1);
    }

    /** In words, where the mask comes from. */
    String maskSource() {
        return maskFile == null ? "das, fraction " + fraction + ", seed " + maskSeed : maskFile.toString();
    }

    /** In words, which images. */
    String imageSource() {
        return images.isEmpty() ? family.name() : images.size() + " images, every second one held out";
    }
}
