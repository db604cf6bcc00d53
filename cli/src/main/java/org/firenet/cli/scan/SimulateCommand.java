package org.firenet.cli.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
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
import org.firenet.coil.CoilSensitivities;
import org.firenet.coil.SensitivityOperator;
import org.firenet.formats.ArraySource;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.SafeFiles;
import org.firenet.formats.Sha256;
import org.firenet.imaging.Noise;
import org.firenet.imaging.SamplingDomain;
import org.firenet.operator.Analysis;
import org.firenet.operator.LinearOperator;
import org.firenet.operator.Repeated;
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
            "  ./firenet reconstruct scan.npy --wavelet haar",
            "  ./firenet simulate --phantom brain --coils 8 --pattern poisson --calibration 24 --snr 30 -o coils.npy"
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
            description = "Norm of the noise over the norm of the measurements, of all coils together. Default: 0.")
    @Nullable
    Double noise;

    @Option(
            names = "--snr",
            paramLabel = "DB",
            description = "The same in decibels: 20 log10 of the norm of the measurements over that of the noise.")
    @Nullable
    Double snr;

    @Mixin
    CoilOptions coils = new CoilOptions();

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
            int coils,
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
        ImageOutputs.requireDifferent(Stream.of(target, description, truth, coils.sensitivities)
                .filter(Objects::nonNull)
                .toList());
        if (image != null) {
            ImageOutputs.requireNotTheInput(target, image);
        }
        SafeFiles.check(target, output.overwrite());
        SafeFiles.check(description, output.overwrite());
        coils.check(formats, type, output.overwrite());
        ImageOutputs truthTarget = truth == null
                ? null
                : ImageOutputs.of(List.of(truth), Path.of("truth"), ElementType.F4, formats, output.overwrite());

        ComplexArray pixels = image == null ? phantom.image(seed) : Images.read(formats, image);
        SamplingMask sampled = maskFile == null ? mask.draw(pixels.shape(), seed) : Images.readMask(formats, maskFile);
        ComplexArray maps = coils.maps(pixels.shape());
        ComplexArray grid = measure(pixels, maps, sampled);
        Simulated document = describe(pixels, sampled);
        formats.writer(target).write(target, grid, type, output.overwrite());
        coils.write(formats, maps, type, output.overwrite());
        Json.write(description, document, output.overwrite());
        if (truthTarget != null) {
            truthTarget.write(ArraySource.of(pixels), ElementType.F4, document);
        }
        output.print(
                new Figures()
                        .row("scan of", document.source() + ", " + document.size())
                        .row("sampled", Figures.percent(sampled.fraction()) + ", " + sampled.count() + " positions")
                        .row("coils", coils.description())
                        .row("noise", Figures.percent(noise()))
                        .row("written", written(description)),
                document);
        return ExitCode.SUCCESS;
    }

    private String written(Path description) {
        return Stream.of(target, description, truth, coils.sensitivities)
                .filter(Objects::nonNull)
                .map(Path::toString)
                .collect(Collectors.joining(", "));
    }

    private double noise() {
        if (snr != null) {
            return Noise.levelOf(snr);
        }
        return noise == null ? 0 : noise;
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
                    "--acceleration",
                    "--phase-encoding",
                    "--partial-fourier",
                    "--ellipse");
        }
        if (snr != null) {
            Given.refuse(spec, "--snr says what --noise would say", "--noise");
        }
        coils.refuseWhatWouldBeIgnored(spec);
        phantom.refuseWhatWouldBeIgnored(spec);
        mask.refuseWhatWouldBeIgnored(spec);
    }

    private ComplexArray measure(ComplexArray pixels, @Nullable ComplexArray maps, SamplingMask sampled)
            throws FormatException {
        if (!sampled.shape().equals(pixels.shape())) {
            throw new FormatException(
                    maskFile == null ? target : maskFile,
                    "size",
                    sampled.shape(),
                    "that of the image, " + pixels.shape());
        }
        ComplexArray grid = analytic ? analyticGrid() : fullGrid(pixels, maps);
        // One seed serves two draws: the noise must not repeat the numbers that drew the mask.
        new Noise(noise(), ~seed).applyTo(grid, sampled);
        return grid;
    }

    private ComplexArray fullGrid(ComplexArray pixels, @Nullable ComplexArray maps) {
        LinearOperator transform = new Analysis(mask.domain.on(pixels.shape()));
        if (maps == null) {
            return transform.apply(pixels);
        }
        CoilSensitivities sensitivities = CoilSensitivities.of(maps);
        return new Repeated(transform, sensitivities.coils())
                .apply(new SensitivityOperator(sensitivities).apply(pixels));
    }

    private ComplexArray analyticGrid() {
        if (image != null || mask.domain == SamplingDomain.WALSH || phantom.text != null || coils.isGiven()) {
            throw new IllegalArgumentException(
                    "--analytic works for phantoms without text in k-space of one coil: leave"
                            + " out --image, --text, --coils and --domain walsh");
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
                noise(),
                coils.count(),
                seed,
                analytic,
                Sha256.of(sampled));
    }
}
