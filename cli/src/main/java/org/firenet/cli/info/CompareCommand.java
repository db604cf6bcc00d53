package org.firenet.cli.info;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.input.Images;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.PrintOptions;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.metric.PeakSignalToNoiseRatio;
import org.firenet.metric.RelativeError;
import org.firenet.metric.StructuralSimilarity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code firenet compare}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compares the magnitudes of an image with those of a reference.",
        footer = {
            "",
            "Example:",
            "  ./firenet phantom --size 64 -o plain.npy",
            "  ./firenet phantom --size 64 --text HI -o detail.npy",
            "  ./firenet compare detail.npy plain.npy"
        })
public final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IMAGE", description = "The image to judge.")
    Path image = Path.of("");

    @Parameters(index = "1", paramLabel = "REFERENCE", description = "The image to judge it by.")
    Path reference = Path.of("");

    @Option(names = "--peak", description = "Peak value for PSNR and SSIM. Default: the reference's largest magnitude.")
    @Nullable
    Double peak;

    @Mixin
    PrintOptions output = new PrintOptions();

    /** The figures. PSNR is infinite for equal images, which JSON cannot say: it is null then. */
    record Comparison(double relativeError, @Nullable Double psnrDecibel, double ssim, double peak) {}

    @Override
    public Integer call() throws IOException {
        FileFormats formats = FileFormats.standard();
        ComplexArray left = Images.read(formats, image);
        ComplexArray right = Images.read(formats, reference);
        if (!left.shape().equals(right.shape())) {
            throw new FormatException(image, "size", left.shape(), "that of " + reference + ", " + right.shape());
        }
        Comparison comparison = compare(left.magnitude(), right.magnitude(), left.shape());
        Double psnr = comparison.psnrDecibel();
        Figures table = new Figures()
                .row("relative error", Figures.number(comparison.relativeError()))
                .row("PSNR", psnr == null ? "infinite: the images are equal" : Figures.number(psnr) + " dB")
                .row("SSIM", Figures.number(comparison.ssim()))
                .row("peak", Figures.number(comparison.peak()));
        output.print(table, comparison);
        return ExitCode.SUCCESS;
    }

    private Comparison compare(double[] left, double[] right, Shape shape) {
        double top = peak == null ? largest(right) : peak;
        double psnr = PeakSignalToNoiseRatio.of(left, right, shape, top);
        return new Comparison(
                RelativeError.of(left, right, shape),
                Double.isInfinite(psnr) ? null : psnr,
                StructuralSimilarity.of(left, right, shape, top),
                top);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
