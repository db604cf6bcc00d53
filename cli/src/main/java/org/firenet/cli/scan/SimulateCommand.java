package org.firenet.cli.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.firenet.array.ComplexArray;
import org.firenet.array.Workspace;
import org.firenet.cli.input.Given;
import org.firenet.cli.input.Images;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.option.MaskOptions;
import org.firenet.cli.option.PhantomOptions;
import org.firenet.cli.output.Figures;
import org.firenet.cli.output.ImageOutputs;
import org.firenet.cli.output.Json;
import org.firenet.cli.output.OutputOptions;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.ExitCode;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.SafeFiles;
import org.firenet.formats.Sha256;
import org.firenet.imaging.Noise;
import org.firenet.imaging.SamplingDomain;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.Fourier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code firenet simulate}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Simulates an undersampled scan of an image or a phantom.",
        footer = {
            "",
            "Writes the full grid, complex, with zeros where nothing was sampled; reconstruct finds the mask by them.",
            "",
            "Example:",
            "  ./firenet simulate --phantom brain --size 256 --noise 0.02 -o scan.npy",
            "  ./firenet reconstruct scan.npy --wavelet haar"
        })
public final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--image", description = "The image to scan. Default: a phantom.")
    @Nullable
    Path image;

    @Mixin
    PhantomOptions phantom = new PhantomOptions();

    @Option(
            names = "--analytic",
            description =
                    "Phantoms in k-space: compute the data from the phantom's continuous Fourier transform, not from"
                            + " its pixels, so that the simulation knows nothing of the reconstruction's grid.")
    boolean analytic;

    @Mixin
    MaskOptions mask = new MaskOptions();

    @Option(names = "--mask", description = "The file of a mask. Default: one drawn as the options above say.")
    @Nullable
    Path maskFile;

    @Option(
            names = "--noise",
            defaultValue = "0",
            description = "Norm of the noise over the norm of the measurements. Default: ${DEFAULT-VALUE}.")
    double noise;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the mask, the noise and random ellipses. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where the measurements go: .npy or .cfl. FILE.json, beside it, says how they were made.")
    Path target = Path.of("");

    @Option(names = "--double", description = "Store double precision instead of single.")
    boolean doublePrecision;

    @Option(names = "--truth", paramLabel = "FILE", description = "Where the true image goes, too: .npy, .tif or .png.")
    @Nullable
    Path truth;

    @Mixin
    OutputOptions output = new OutputOptions();

    /** How the measurements were made. */
    record Simulated(
            Environment environment,
            String source,
            String size,
            String domain,
            String pattern,
            int samples,
            double fraction,
            double noise,
            long seed,
            boolean analytic,
            String maskSha256) {}

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        refuseWhatWouldBeIgnored();
        FileFormats formats = FileFormats.standard();
        Path description = Path.of(target + ".json");
        ElementType type = doublePrecision ? ElementType.C16 : ElementType.C8;
        if (!formats.writer(target).types().contains(type)) {
            throw new FormatException(target, "this kind of file cannot hold " + type + " values; take .npy");
        }
        ImageOutputs.requireDifferent(truth == null ? List.of(target) : List.of(target, description, truth));
        SafeFiles.check(target, output.overwrite());
        SafeFiles.check(description, output.overwrite());
        ImageOutputs truthTarget = truth == null
                ? null
                : ImageOutputs.of(List.of(truth), Path.of("truth"), ElementType.F4, formats, output.overwrite());

        ComplexArray pixels = image == null ? phantom.image(seed) : Images.read(formats, image);
        SamplingMask sampled = maskFile == null ? mask.draw(pixels.shape(), seed) : Images.readMask(formats, maskFile);
        ComplexArray grid = measure(pixels, sampled);
        Simulated document = describe(pixels, sampled);
        formats.writer(target).write(target, grid, type, output.overwrite());
        Json.write(description, document, output.overwrite());
        if (truthTarget != null) {
            truthTarget.write(List.of(pixels), ElementType.F4, document);
        }
        output.print(
                new Figures()
                        .row("scan of", document.source() + ", " + document.size())
                        .row("sampled", Figures.percent(sampled.fraction()) + ", " + sampled.count() + " positions")
                        .row("noise", Figures.percent(noise))
                        .row("written", target + ", " + description + (truth == null ? "" : ", " + truth)),
                document);
        return ExitCode.SUCCESS;
    }

    private void refuseWhatWouldBeIgnored() {
        if (image != null) {
            Given.refuse(
                    spec,
                    "with --image the options of phantoms have no effect",
                    "--size",
                    "--kind",
                    "--count",
                    "--text");
        }
        if (maskFile != null) {
            Given.refuse(
                    spec,
                    "with --mask the options of patterns have no effect",
                    "--pattern",
                    "--fraction",
                    "--acceleration");
        }
        phantom.refuseWhatWouldBeIgnored(spec);
        mask.refuseWhatWouldBeIgnored(spec);
    }

    private ComplexArray measure(ComplexArray pixels, SamplingMask sampled) throws FormatException {
        if (!sampled.shape().equals(pixels.shape())) {
            throw new FormatException(
                    maskFile == null ? target : maskFile,
                    "size",
                    sampled.shape(),
                    "that of the image, " + pixels.shape());
        }
        ComplexArray grid = analytic ? analyticGrid() : pixels.copy();
        if (!analytic) {
            mask.domain.on(pixels.shape()).forward(grid, new Workspace());
        }
        // One seed serves two draws: the noise must not repeat the numbers that drew the mask.
        new Noise(noise, ~seed).applyTo(grid, sampled);
        return grid;
    }

    private ComplexArray analyticGrid() {
        if (image != null || mask.domain == SamplingDomain.WALSH || phantom.text != null) {
            throw new IllegalArgumentException(
                    "--analytic works for phantoms without text in k-space: leave out --image, --text and --domain walsh");
        }
        Fourier.Origin origin = mask.domain == SamplingDomain.FOURIER ? Fourier.Origin.CORNER : Fourier.Origin.CENTRE;
        return phantom.phantom(seed).kSpace(phantom.size, origin);
    }

    private Simulated describe(ComplexArray pixels, SamplingMask sampled) {
        return new Simulated(
                Environment.current(),
                image == null ? "phantom " + phantom.kind : image.toString(),
                pixels.shape().toString(),
                DomainConverter.name(mask.domain),
                maskFile == null ? mask.pattern.name() : maskFile.toString(),
                sampled.count(),
                sampled.fraction(),
                noise,
                seed,
                analytic,
                Sha256.of(sampled));
    }
}
